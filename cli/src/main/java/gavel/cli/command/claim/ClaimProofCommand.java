package gavel.cli.command.claim;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.TreeOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Claims;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.claim.ClaimStatus;
import gavel.protocol.claim.ProofCheck;
import gavel.wallet.secret.PrivateFiles;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel claim proof}. */
@Command(
    description =
        "Shows the proof by which a wallet claims, and holds it against the root on chain. Ends"
            + " with exit 10 where it does not lead there.")
public final class ClaimProofCommand extends GavelCommand {

  @Option(names = "--out", paramLabel = "FILE", description = "write the proof to a file as JSON")
  private Path out;

  @Mixin private TreeOptions tree;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    ClaimStatus status = Claims.client(session(), sale, tree).status(account.address());
    ProofCheck proof =
        status
            .proof()
            .orElseThrow(
                () ->
                    Failure.notEligible(
                        "there is no proof for " + account.address() + ": " + why(status),
                        "To see where the claim stands: gavel claim status"));
    ClaimProof view = new ClaimProof(sale, status, proof);
    if (out != null) {
      ObjectNode file = JsonMapper.shared().createObjectNode();
      view.json(file);
      PrivateFiles.write(out, file.toPrettyString() + "\n");
      session().say("Written to " + out);
    }
    return view;
  }

  private static String why(ClaimStatus status) {
    return status.obstacles().isEmpty()
        ? "the rail " + status.rail() + " needs none."
        : status.obstacles().getFirst().sentence() + ".";
  }
}
