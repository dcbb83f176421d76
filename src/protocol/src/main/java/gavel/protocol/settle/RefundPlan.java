package gavel.protocol.settle;

import gavel.auction.EntityId;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.EntityAllocation;
import gavel.protocol.sale.WalletTokenAmount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is still to be paid back: not refunded, with something due.
 *
 * @param entities in chain order
 * @param total payment base units
 */
public record RefundPlan(List<EntityId> entities, BigInteger total) {
  public RefundPlan {
    entities = List.copyOf(entities);
  }

  /** Finds them in a sale's state. */
  public static RefundPlan of(SaleSnapshot chain) {
    Map<EntityId, BigInteger> accepted = new HashMap<>();
    for (EntityAllocation each : chain.allocations()) {
      accepted.put(each.entity(), sum(each.accepted()));
    }
    List<EntityId> due = new ArrayList<>();
    BigInteger total = BigInteger.ZERO;
    for (CommitmentData each : chain.commitments()) {
      BigInteger refund =
          sum(each.amounts()).subtract(accepted.getOrDefault(each.entity(), BigInteger.ZERO));
      if (!each.refunded() && refund.signum() > 0) {
        due.add(each.entity());
        total = total.add(refund);
      }
    }
    return new RefundPlan(due, total);
  }

  /** The entities in transactions of up to so many. */
  public List<List<EntityId>> batches(int size) {
    List<List<EntityId>> batches = new ArrayList<>();
    for (int from = 0; from < entities.size(); from += size) {
      batches.add(entities.subList(from, Math.min(entities.size(), from + size)));
    }
    return batches;
  }

  private static BigInteger sum(List<WalletTokenAmount> amounts) {
    return amounts.stream().map(WalletTokenAmount::amount).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
