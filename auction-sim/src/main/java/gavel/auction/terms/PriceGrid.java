package gavel.auction.terms;

import gavel.auction.Fraction;
import gavel.auction.Price;
import java.io.Serializable;

/**
 * The prices that can be bid.
 *
 * @param tick USD for one whole token and one step, above zero
 * @param min the lowest tick number, from 1
 * @param max the highest tick number, at least {@code min}
 */
public record PriceGrid(Fraction tick, long min, long max) implements Serializable {
  private static final long HIGHEST = 1L << 62;

  /** Refuses an empty range and a tick that is not above zero. */
  public PriceGrid {
    if (tick.signum() <= 0) {
      throw new IllegalArgumentException("A tick is above zero, got " + tick + ".");
    }
    if (min < 1 || max < min || max > HIGHEST) {
      throw new IllegalArgumentException(
          "Tick numbers run from 1 upwards (to 2^62), got the range %d to %d.".formatted(min, max));
    }
  }

  /** USD at a tick number. */
  public Price priceAt(long number) {
    return new Price(tick.times(number));
  }

  /** A tick number as demand counts it: above the range it is the highest one. */
  public long clamp(long number) {
    return Math.min(number, max);
  }
}
