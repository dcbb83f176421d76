package gavel.auction.population;

import gavel.auction.random.Draws;

/**
 * A lognormal spread.
 *
 * @param median above zero
 * @param spread deviation of the natural logarithm, 0 or more
 */
public record Lognormal(double median, double spread) {
  /** Refuses what cannot be drawn from. */
  public Lognormal {
    if (!(median > 0) || !(spread >= 0) || spread > 10 || Double.isInfinite(median)) {
      throw new IllegalArgumentException(
          "wanted a median above 0 and a spread of 0 to 10, got %s and %s."
              .formatted(median, spread));
    }
  }

  /** One value; the same bits on every machine. */
  double draw(Draws chance) {
    return median * StrictMath.exp(spread * chance.gaussian());
  }
}
