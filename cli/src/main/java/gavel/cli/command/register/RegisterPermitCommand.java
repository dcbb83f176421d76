package gavel.cli.command.register;

import gavel.auction.Terms;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.render.Page;
import gavel.cli.render.PermitText;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.HandedPermits;
import gavel.cli.wiring.Permission;
import gavel.cli.wiring.Permits;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.sale.SignedPermit;
import gavel.wallet.secret.PrivateFiles;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel register permit}. */
@Command(
    description =
        "Asks for a purchase permit and shows what it allows. Bids ask for their own; this is to"
            + " look, or to hand one over.")
public final class RegisterPermitCommand extends GavelCommand {

  @Option(names = "--out", paramLabel = "FILE", description = "keep the permit in a file (0600)")
  private Path out;

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description = "take in a permit that was handed over; bids use it while it is good")
  private Path handed;

  @Mixin private PartyOptions party;
  @Mixin private EntityOptions who;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    Optional<Path> kept =
        Optional.ofNullable(handed)
            .map(from -> new HandedPermits(session(), sale).take(from, account.address()));
    Permission permission = new Permits(session(), sale, who).of(account.address());
    SignedPermit permit =
        permission.permit().orElseThrow(() -> Failure.notEligible(permission.why()));
    if (out != null) {
      PrivateFiles.write(out, permit.toJson() + "\n");
    }
    return new Shown(permit, sale.terms(), Optional.ofNullable(out), kept);
  }

  private record Shown(SignedPermit signed, Terms terms, Optional<Path> file, Optional<Path> kept)
      implements View {
    @Override
    public String schema() {
      return "gavel.register-permit/1";
    }

    @Override
    public void text(Page page) {
      PermitText.rows(page, signed, terms);
      file.ifPresent(path -> page.line("Written to " + path + "; use it with --permit " + path));
      kept.ifPresent(
          path -> page.line("Kept in " + path + "; the account's bids use it while it is good."));
    }

    @Override
    public void json(ObjectNode into) {
      PermitText.json(into, signed);
      file.ifPresent(path -> into.put("file", path.toString()));
      kept.ifPresent(path -> into.put("kept", path.toString()));
    }
  }
}
