package gavel.cli.command.doctor;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.AccountOptions;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gavel doctor}. */
@Command(
    description =
        "Looks at the settings, files, chains and services that commands use, and names"
            + " the remedy for what is wrong. Changes nothing.")
public final class DoctorCommand extends GavelCommand {

  @Mixin private SaleOptions sale;
  @Mixin private NetworkOptions network;
  @Mixin private AccountOptions account;

  @Override
  public View call() {
    List<Diagnosis> all = new ArrayList<>();
    all.addAll(Diagnosis.of("profile", new SettingsCheck(session(), sale, network, account)::run));
    all.addAll(Diagnosis.of("files", new FilesCheck(session(), account)::run));
    all.addAll(Diagnosis.of("start-up", new StartCheck(session())::run));
    all.addAll(Diagnosis.of("formats", new FormatsCheck()::run));
    all.addAll(Diagnosis.of("journal", new JournalCheck(session())::run));
    all.addAll(Diagnosis.of("local chains", new LocalCheck(session())::run));
    all.addAll(Diagnosis.of("hosts", new HostsCheck(session(), sale, network)::run));
    all.addAll(Diagnosis.of("network", new NetworkCheck(session(), network)::run));
    all.addAll(Diagnosis.of("sale", new SaleCheck(session(), sale, network)::run));
    return new DoctorView(all);
  }
}
