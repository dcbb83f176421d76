package gavel.auction.population;

import gavel.auction.random.Draws;
import java.util.List;

/**
 * What prices people bid: a mixture.
 *
 * @param parts their shares add up to 1
 */
public record PriceSpread(List<Part> parts) {
  private static final double NEARLY = 1e-9;

  /** Refuses shares that do not add up. */
  public PriceSpread {
    parts = List.copyOf(parts);
    double sum = parts.stream().mapToDouble(Part::share).sum();
    if (Math.abs(sum - 1) > NEARLY) {
      throw new IllegalArgumentException(
          "the shares of all prices add up to 1, got " + sum + "; change one of them.");
    }
  }

  /**
   * One part of the mixture.
   *
   * @param share of the bidders, 0 to 1
   * @param usd where their prices lie; a spread of 0 is one price
   */
  public record Part(double share, Lognormal usd) {
    /** Refuses a share outside 0 to 1. */
    public Part {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share is 0 to 1, got " + share + ".");
      }
    }
  }

  /** USD, not yet on a grid. */
  double draw(Draws chance) {
    double at = chance.unit();
    for (Part part : parts) {
      at -= part.share();
      if (at < 0) {
        return part.usd().draw(chance);
      }
    }
    return parts.getLast().usd().draw(chance);
  }
}
