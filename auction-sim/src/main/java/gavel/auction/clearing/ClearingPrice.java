package gavel.auction.clearing;

import gavel.auction.Bid;
import gavel.auction.EntityOutcome.Standing;
import gavel.auction.Price;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What everyone pays, and whose bid reaches it.
 *
 * @param price paid by everyone who is filled
 * @param pStar the clearing tick; absent under a fixed price
 * @param eligibleFrom the lowest tick that is eligible
 * @param covered whether demand reached the whole offer at some price in the range
 */
public record ClearingPrice(Price price, OptionalLong pStar, long eligibleFrom, boolean covered) {
  /** Refuses a missing price. */
  public ClearingPrice {
    Objects.requireNonNull(price);
    Objects.requireNonNull(pStar);
  }

  /** Where a bid stands, by its tick as demand counts it. */
  public Standing standing(long tick) {
    boolean anyPrice = pStar.isEmpty() && tick == Bid.ANY_PRICE;
    if (tick < eligibleFrom && !anyPrice) {
      return Standing.BELOW;
    }
    return pStar.isPresent() && tick == pStar.getAsLong() ? Standing.AT_MARGIN : Standing.ABOVE;
  }
}
