package gavel.protocol.community;

import java.math.BigInteger;
import java.util.Objects;

/**
 * One summand of the score.
 *
 * @param cap figures above it count as it
 * @param weight points for each whole unit after the transform, 1 or more
 */
public record Component(Measure of, Transform transform, BigInteger cap, long weight) {
  /** Refuses a cap below 0 and a weight below 1. */
  public Component {
    Objects.requireNonNull(of);
    Objects.requireNonNull(transform);
    if (cap.signum() < 0 || weight < 1) {
      throw new IllegalArgumentException(
          "A component's cap is 0 or more and its weight 1 or more, got %s and %d for %s."
              .formatted(cap, weight, of.word()));
    }
  }

  /** The figure as it counts: between 0 and the cap. */
  public BigInteger counted(Totals totals) {
    return of.of(totals).max(BigInteger.ZERO).min(cap);
  }

  /** Points, rounded down: a fraction of a point is nobody's. */
  public BigInteger points(Totals totals) {
    return transform
        .thousandths(counted(totals))
        .multiply(BigInteger.valueOf(weight))
        .divide(BigInteger.valueOf(1000));
  }
}
