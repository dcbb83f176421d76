package gavel.auction.fast;

import gavel.auction.Fraction;
import gavel.auction.Terms;
import gavel.auction.clearing.ClearingPrice;
import gavel.auction.clearing.PriceFinder;

/**
 * Parts of a settlement whose speed can be compared with a bare loop. They lie in the engine's
 * package because the engine offers no such halves.
 */
public final class EngineParts {
  private static final Workers ONE = new Workers(1);

  private EngineParts() {}

  /** The price alone, as every settlement begins, on one thread. */
  public static ClearingPrice clear(BidColumns bids, Terms terms) {
    return PriceFinder.find(terms, TickDemand.of(bids, terms.grid(), ONE)::at);
  }

  /**
   * The price and every bid's share rounded down, without handing out what rounding leaves, on one
   * thread.
   *
   * @param terms with a range of ticks that fits a table, and no tranches but those by the margin
   * @param accepted filled, one for each bid
   * @return the sum of those filled in part
   */
  public static long floors(BidColumns bids, Terms terms, long[] accepted) {
    TickDemand demand = TickDemand.of(bids, terms.grid(), ONE);
    ClearingPrice clearing = PriceFinder.find(terms, demand::at);
    Fraction cost = terms.offer().cost(clearing.price());
    long eligible = demand.at(clearing.eligibleFrom());
    long above = demand.at(clearing.pStar().orElseThrow() + 1);
    MarginPlan plan =
        MarginPlan.of(
                clearing,
                cost.floor().longValueExact(),
                terms.allocation().pipeline(),
                false,
                above,
                eligible - above)
            .orElseThrow();
    return OneRatioFill.of(plan, clearing, terms.grid())
        .orElseThrow()
        .floors(bids, accepted, 0, bids.size());
  }
}
