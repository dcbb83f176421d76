package gavel.protocol.stake;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/**
 * Rewards as they flow to everybody's weight.
 *
 * @param rate base units × 2^32 a second
 * @param end of the funded period
 * @param left base units that are still to flow
 * @param totalWeight base units × basis points of all multipliers
 */
public record RewardFlow(BigInteger rate, Instant end, BigInteger left, BigInteger totalWeight) {
  private static final int RATE_BITS = 32;

  /** Whether anything flows at that time. */
  public boolean flows(Instant now) {
    return rate.signum() > 0 && now.isBefore(end);
  }

  /**
   * What more weight would earn over a span at the rate of now, rounded down; the period may end
   * earlier, and others may come.
   *
   * @param weight base units × basis points, not yet in the total
   * @param commission the provider's, in basis points
   */
  public BigInteger projected(BigInteger weight, int commission, Duration span) {
    BigInteger whole = rate.multiply(BigInteger.valueOf(span.toSeconds())).shiftRight(RATE_BITS);
    BigInteger kept = BigInteger.valueOf(Multiplier.ONE - commission);
    return whole
        .multiply(weight)
        .multiply(kept)
        .divide(totalWeight.add(weight).multiply(BigInteger.valueOf(Multiplier.ONE)));
  }
}
