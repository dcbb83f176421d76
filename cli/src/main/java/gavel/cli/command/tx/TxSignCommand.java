package gavel.cli.command.tx;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.AccountOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Accounts;
import gavel.protocol.offline.PlanFile;
import gavel.protocol.offline.PlanFileJson;
import gavel.wallet.Signer;
import gavel.wallet.secret.PrivateFiles;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel tx sign}. */
@Command(description = "Signs a plan file; needs no network, and sends nothing.")
public final class TxSignCommand extends GavelCommand {

  @Mixin private PlanArgument plan;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where the signed plan goes (default: the same file)")
  private Path out;

  @Option(names = "--yes", description = "do not ask before signing")
  private boolean yes;

  @Mixin private AccountOptions account;

  @Override
  public View call() {
    PlanFile file = plan.read();
    if (!session().quiet()) {
      PlanArgument.show(new Page(session().env(), session().env().err(), false), file);
    }
    if (!yes) {
      session().confirm("Sign all of this?");
    }
    Accounts accounts = new Accounts(session(), account);
    PlanFile signed;
    try (Signer signer = accounts.unlock(accounts.byNameOrAddress(file.from().toString()))) {
      signed = file.signedBy(signer);
    }
    Path target = out == null ? plan.file() : out;
    PrivateFiles.write(target, PlanFileJson.write(signed));
    return new PlanSigned(target, signed.transactions().size());
  }

  private record PlanSigned(Path file, int transactions) implements View {
    @Override
    public String schema() {
      return "gavel.tx-sign/1";
    }

    @Override
    public void text(Page page) {
      page.line("Signed, not sent: " + file);
      page.line("Next, where there is a network: gavel tx send " + file);
    }

    @Override
    public void json(ObjectNode into) {
      into.put("file", file.toString()).put("transactions", transactions);
    }
  }
}
