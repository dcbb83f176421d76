package gavel.auction.population;

import gavel.auction.random.Draws;

/**
 * How much people bid.
 *
 * @param usd the spread in USD, before the limits
 * @param min least amount, in micro-USD, above zero; what lies below counts as it
 * @param max largest amount, in micro-USD; what lies above counts as it
 * @param roundTo the step of those who bid round sums, in micro-USD
 * @param roundShare how many do, 0 to 1
 */
public record AmountSpread(Lognormal usd, long min, long max, long roundTo, double roundShare) {
  private static final long CENT = 10_000;
  private static final double CENTS_PER_USD = 100;

  /** Refuses limits that nothing fits. */
  public AmountSpread {
    if (min < 1 || max < min || max > Long.MAX_VALUE / 4) {
      throw new IllegalArgumentException(
          "wanted 0 < min ≤ max, got %d and %d micro-USD.".formatted(min, max));
    }
    if (roundTo < 1 || !(roundShare >= 0 && roundShare <= 1)) {
      throw new IllegalArgumentException(
          "wanted round sums in steps above 0 and a share of 0 to 1, got %d and %s."
              .formatted(roundTo, roundShare));
    }
  }

  /** Micro-USD, in whole cents but for the limits. */
  long draw(Draws chance) {
    double cents = Math.min(usd.draw(chance) * CENTS_PER_USD, (double) max / CENT);
    long micro = ((long) cents) * CENT;
    if (chance.unit() < roundShare) {
      micro = (micro + roundTo / 2) / roundTo * roundTo;
    }
    return Math.clamp(micro, min, max);
  }
}
