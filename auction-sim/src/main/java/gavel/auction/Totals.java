package gavel.auction;

import java.math.BigInteger;
import java.util.List;

/**
 * Sums over a settlement.
 *
 * @param entities with something committed
 * @param winners with something accepted
 * @param committed micro-USD
 * @param accepted micro-USD
 * @param refund micro-USD
 * @param tokens bought, base units
 * @param bonuses one for each program of the terms, base units
 * @param total tokens and bonuses, base units
 * @param locked how much of the total opens only after the lock
 */
public record Totals(
    int entities,
    int winners,
    long committed,
    long accepted,
    long refund,
    BigInteger tokens,
    List<BigInteger> bonuses,
    BigInteger total,
    BigInteger locked) {
  /** Refuses money that appears or vanishes. */
  public Totals {
    Conservation.require("all entities", committed, accepted, refund);
    bonuses = List.copyOf(bonuses);
  }
}
