package gavel.cli.command.devnet;

import gavel.cli.GavelCommand;
import gavel.cli.ThisProgram;
import gavel.cli.View;
import gavel.cli.render.Printer;
import gavel.devnet.Devnet;
import gavel.devnet.DevnetOptions;
import gavel.devnet.host.Background;
import gavel.devnet.host.DevnetHost;
import gavel.devnet.node.AnvilBinary;
import gavel.protocol.network.Networks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel devnet up}. */
@Command(description = "Starts two local chains with a sale on them, and leaves them running.")
public final class DevnetUpCommand extends GavelCommand {

  @Option(
      names = "--foreground",
      description = "stay with them in this terminal; Ctrl-C stops them")
  private boolean foreground;

  @Mixin private ChainOptions chains;

  @Override
  public View call() {
    // Fetched here, where it can be said: a program in the background has no terminal.
    Path anvil = new AnvilBinary(session().env().variables(), session().env().err()).locate();
    Path state = session().home().devnet();
    session().journal().forget(Networks.DEVNET_L1);
    session().journal().forget(Networks.DEVNET_L2);
    if (foreground) {
      DevnetOptions standard = DevnetOptions.standard(state, anvil, session()::say);
      throw DevnetHost.run(chains.applied(standard), this::print);
    }
    session().say("Starting two local chains and a sale on them …");
    return view(new Background(state).start(again(chains), session().env().variables()));
  }

  private void print(Devnet devnet) {
    new Printer(session().env(), output()).print(view(devnet));
  }

  private static View view(Devnet devnet) {
    return new DevnetView("gavel.devnet-up/1", devnet);
  }

  /** This program again, with {@code --foreground}. */
  private static List<String> again(ChainOptions chains) {
    List<String> command = new ArrayList<>(ThisProgram.command());
    command.addAll(List.of("devnet", "up", "--foreground"));
    command.addAll(chains.words());
    return command;
  }
}
