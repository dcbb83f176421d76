package gavel.cli.wiring;

import gavel.cli.option.TreeOptions;
import gavel.protocol.ContractCall;
import gavel.protocol.claim.ClaimClient;
import gavel.protocol.claim.ClaimClients;
import gavel.protocol.claim.GavelRail;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.Rail;
import gavel.protocol.submit.Plan;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import java.util.List;
import java.util.Optional;

/** The way in which a sale's tokens are claimed. */
public final class Claims {

  private Claims() {}

  /** A client of the sale's claim contract. */
  public static ClaimClient client(Session session, Sale sale, TreeOptions tree) {
    SaleFiles files = new SaleFiles(session, sale);
    return sale.descriptor().require(Keys.CLAIM_RAIL) == Rail.GAVEL
        ? new GavelRail(sale.distributor(), files.tree(tree))
        : ClaimClients.of(sale.l2(), sale.descriptor(), files.proofs(tree));
  }

  /** A plan of the one call, from an account. */
  public static Plan plan(Sale sale, Address from, String title, ContractCall call) {
    String purpose = title + " " + call.to().lower();
    Step step =
        new Step(
            title,
            Optional.of(call.to()),
            call.value(),
            call.data(),
            call.decoded(),
            Optional.of(purpose));
    return new Plan(sale.l2().chainId(), from, List.of(step), title);
  }
}
