package gavel.protocol.verify;

import gavel.protocol.history.SaleHistory;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.SaleTotal;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;

/** Whether the contract's sums are the sums of its parts, and its money is there. */
final class TotalsCheck {
  private TotalsCheck() {}

  static Part of(SaleEvidence evidence, SaleHistory history) {
    Comparison found = new Comparison("totals");
    for (Address token : evidence.state().tokens()) {
      BigInteger cancelled =
          history.changes().stream()
              .filter(each -> each.pair().token().equals(token) && each.amount().signum() < 0)
              .map(each -> each.amount().negate())
              .reduce(BigInteger.ZERO, BigInteger::add);
      check(found, evidence, SaleTotal.COMMITTED, token, sum(history.committed(), token));
      check(found, evidence, SaleTotal.CANCELLED, token, cancelled);
      check(found, evidence, SaleTotal.ACCEPTED, token, sum(history.allocated(), token));
      check(found, evidence, SaleTotal.REFUNDED, token, sum(history.refunded(), token));
      check(found, evidence, SaleTotal.WITHDRAWN, token, of(history.withdrawn(), token));
      held(found, evidence, history, token);
    }
    return found.part("committed, cancelled, accepted, refunded and withdrawn of each token");
  }

  private static void check(
      Comparison found, SaleEvidence evidence, SaleTotal total, Address token, BigInteger events) {
    found.equal(
        "total " + total.name().toLowerCase(Locale.ROOT),
        "token " + token,
        of(evidence.totals().get(total), token),
        events);
  }

  /** Anyone may send tokens to the sale, so it may hold more than it accounts for, never less. */
  private static void held(
      Comparison found, SaleEvidence evidence, SaleHistory history, Address token) {
    BigInteger owed =
        sum(history.committed(), token)
            .subtract(sum(history.refunded(), token))
            .subtract(of(history.withdrawn(), token))
            .subtract(of(history.recovered(), token));
    BigInteger held = of(evidence.held(), token);
    found.require(held.compareTo(owed) >= 0, "balance", "token " + token, held, "at least " + owed);
  }

  private static BigInteger sum(Map<Pair, BigInteger> amounts, Address token) {
    return amounts.entrySet().stream()
        .filter(each -> each.getKey().token().equals(token))
        .map(Map.Entry::getValue)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger of(Map<Address, BigInteger> amounts, Address token) {
    return amounts.getOrDefault(token, BigInteger.ZERO);
  }
}
