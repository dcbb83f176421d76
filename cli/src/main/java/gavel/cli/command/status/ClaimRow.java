package gavel.cli.command.status;

import gavel.cli.option.TreeOptions;
import gavel.cli.render.Money;
import gavel.cli.wiring.Claims;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Session;
import gavel.protocol.claim.ClaimException;
import gavel.protocol.claim.ClaimStatus;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.rpc.RpcException;
import gavel.wallet.Address;
import java.math.BigInteger;

/** How the claim stands; an L2 that is down does not hide the rest. */
record ClaimRow(Session session, Sale sale, TreeOptions tree, Address wallet) {

  private static final String STEP = "claim";

  Row row() {
    boolean readable =
        sale.descriptor().get(Keys.CLAIM_RAIL).isPresent()
            && sale.descriptor().get(Keys.CLAIM_CONTRACT).isPresent();
    if (!readable) {
      return Row.nothing(STEP, "the sale's descriptor does not say how");
    }
    try {
      return of(Claims.client(session, sale, tree).status(wallet));
    } catch (RpcException | ClaimException unknown) {
      return Row.due(STEP, unknown.getMessage(), "gavel claim status");
    }
  }

  private Row of(ClaimStatus status) {
    if (status.open()) {
      return Row.due(STEP, "open: " + tokens(status.entitled()), "gavel claim tokens");
    }
    if (status.paid().signum() > 0 || status.locked().signum() > 0) {
      String lock =
          status.locked().signum() > 0 ? ", " + tokens(status.locked()) + " in the lock" : "";
      return Row.good(STEP, tokens(status.paid()) + " claimed" + lock);
    }
    return Row.nothing(STEP, status.obstacles().getFirst().sentence());
  }

  private String tokens(BigInteger units) {
    return Money.wholeTokens(units, sale.terms().offer().decimals(), sale.terms().offer().token());
  }
}
