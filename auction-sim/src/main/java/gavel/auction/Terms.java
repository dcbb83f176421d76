package gavel.auction;

import gavel.auction.terms.Allocation;
import gavel.auction.terms.Bonuses;
import gavel.auction.terms.Figure;
import gavel.auction.terms.LockRules;
import gavel.auction.terms.Offer;
import gavel.auction.terms.PriceGrid;
import gavel.auction.terms.PriceRule;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The rules of one sale, complete: nothing that a settlement depends on lies elsewhere.
 *
 * @param name for people
 * @param offer what is for sale
 * @param grid the prices that can be bid
 * @param rule how the price is found
 * @param minimumBid micro-USD; for showing and checking bids, clearing does not ask
 * @param allocation how an oversubscribed offer is shared out
 * @param bonuses from accepted money to tokens
 * @param lock when tokens open
 * @param figures where each figure comes from, by its key in the terms file
 */
public record Terms(
    String name,
    Offer offer,
    PriceGrid grid,
    PriceRule rule,
    long minimumBid,
    Allocation allocation,
    Bonuses bonuses,
    LockRules lock,
    Map<String, Figure> figures) {
  /** Refuses a fixed price outside the range of prices that can be bid. */
  public Terms {
    Objects.requireNonNull(name);
    Objects.requireNonNull(allocation);
    Objects.requireNonNull(bonuses);
    Objects.requireNonNull(lock);
    Objects.requireNonNull(offer);
    figures = java.util.Collections.unmodifiableMap(new TreeMap<>(figures));
    if (minimumBid < 0) {
      throw new IllegalArgumentException("The minimum bid cannot be negative.");
    }
    if (rule instanceof PriceRule.Fixed(Price price)
        && (price.compareTo(grid.priceAt(grid.min())) < 0
            || price.compareTo(grid.priceAt(grid.max())) > 0)) {
      throw new IllegalArgumentException(
          "The fixed price %s lies outside the prices that can be bid, %s to %s."
              .formatted(price, grid.priceAt(grid.min()), grid.priceAt(grid.max())));
    }
  }

  /** Whether an entity has to lock, whatever it chose. */
  public boolean mustLock(Participant participant) {
    return participant.forcedLock().orElseGet(() -> lock.regions().contains(participant.region()));
  }
}
