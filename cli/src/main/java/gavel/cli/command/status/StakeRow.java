package gavel.cli.command.status;

import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Stakes;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.rpc.RpcException;
import gavel.protocol.stake.Delegation;
import gavel.protocol.stake.StakeException;
import gavel.protocol.stake.StakeItem;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/** What the wallet has staked; an L2 that is down does not hide the rest. */
record StakeRow(Sale sale, Address wallet) {

  private static final String STEP = "stake";

  Row row() {
    boolean known =
        sale.descriptor().get(Keys.STAKING).isPresent()
            && sale.descriptor().get(Keys.CLAIM_CONTRACT).isPresent();
    if (!known) {
      return Row.nothing(STEP, "no staking contract is known");
    }
    try {
      return of(new Stakes(sale));
    } catch (RpcException | StakeException unknown) {
      return Row.due(STEP, unknown.getMessage(), "gavel stake status");
    }
  }

  private Row of(Stakes stakes) {
    BigInteger worth =
        stakes.client().delegations(wallet).stream()
            .map(Delegation::worth)
            .reduce(BigInteger.ZERO, BigInteger::add);
    List<StakeItem> items = stakes.client().items(wallet);
    Instant now = stakes.now();
    if (items.stream().anyMatch(each -> each.ready(now))) {
      return Row.due(STEP, "some can be withdrawn", "gavel stake withdraw --all");
    }
    if (worth.signum() == 0 && items.isEmpty()) {
      return Row.nothing(STEP, "nothing is staked");
    }
    String clock = items.isEmpty() ? "" : ", " + items.size() + " more with a clock";
    return Row.good(STEP, stakes.tokens(worth) + clock);
  }
}
