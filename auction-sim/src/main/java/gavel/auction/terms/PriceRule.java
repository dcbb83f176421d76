package gavel.auction.terms;

import gavel.auction.Price;
import java.util.Objects;

/** How the price that everyone pays is found. */
public sealed interface PriceRule {
  /** The highest tick at which demand covers the whole offer. */
  record Clock() implements PriceRule {}

  /** As clock, but between two ticks where the bids above the tick buy exactly the whole offer. */
  record Exact() implements PriceRule {}

  /**
   * A price given beforehand.
   *
   * @param price USD for one whole token
   */
  record Fixed(Price price) implements PriceRule {
    /** Refuses a missing price. */
    public Fixed {
      Objects.requireNonNull(price);
    }
  }
}
