package gavel.protocol.verify;

import static gavel.protocol.Money.usd;

import gavel.auction.Settlement;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.Stage;
import gavel.protocol.sale.WalletTokenAmount;
import gavel.protocol.settle.Allocations;
import gavel.protocol.settle.SaleSnapshot;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether the chain did what the settlement says. */
final class OutcomeCheck {
  private OutcomeCheck() {}

  /** Every allocation on chain against the settlement. */
  static Part allocations(Settlement settlement, SaleSnapshot state) {
    Comparison found = new Comparison("allocations");
    Map<Pair, BigInteger> wanted = new LinkedHashMap<>();
    Allocations.of(settlement).forEach(row -> wanted.put(row.pair(), row.accepted()));
    if (state.stage().code() < Stage.SETTLEMENT.code()) {
      found.unknown(
          "Allocations are set from stage Settlement on; the sale is in " + state.stage() + ".");
      return found.part("not set yet");
    }
    Map<Pair, BigInteger> got = BookCheck.allocations(state);
    found.equal("allocation", got, wanted, BigInteger.ZERO);
    BigInteger total = Allocations.total(Allocations.of(settlement));
    return found.part("%d rows, %s accepted".formatted(wanted.size(), usd(total)));
  }

  /** What was paid back against what was due: all of it, or nothing yet. */
  static Part refunds(SaleSnapshot state, SaleHistory history) {
    Comparison found = new Comparison("refunds");
    Map<Pair, BigInteger> accepted = BookCheck.allocations(state);
    int paid = 0;
    int open = 0;
    for (CommitmentData entity : state.commitments()) {
      BigInteger due = BigInteger.ZERO;
      for (WalletTokenAmount pair : entity.amounts()) {
        due = due.add(pair(found, entity, pair, accepted, history));
      }
      boolean owed = due.signum() > 0;
      paid += owed && entity.refunded() ? 1 : 0;
      open += owed && !entity.refunded() ? 1 : 0;
    }
    if (open > 0) {
      found.unknown("%d refunds are not paid yet.".formatted(open));
    }
    return found.part("%d of %d paid, each exactly what is due".formatted(paid, paid + open));
  }

  private static BigInteger pair(
      Comparison found,
      CommitmentData entity,
      WalletTokenAmount amount,
      Map<Pair, BigInteger> accepted,
      SaleHistory history) {
    Pair pair = new Pair(entity.entity(), amount.wallet(), amount.token());
    BigInteger due = amount.amount().subtract(accepted.getOrDefault(pair, BigInteger.ZERO));
    BigInteger paid = history.refunded().getOrDefault(pair, BigInteger.ZERO);
    found.equal("refund", pair, paid, entity.refunded() ? due : BigInteger.ZERO);
    return due;
  }
}
