package gavel.auction.fast;

import gavel.auction.Fraction;
import gavel.auction.Terms;
import gavel.auction.clearing.ClearingPrice;
import gavel.auction.clearing.PriceFinder;

/**
 * Clearing and every bid's share rounded down, without handing out what rounding leaves: not a
 * settlement, but the part of one whose speed can be compared with a bare loop. It lies in the
 * engine's package because the engine offers no such half result.
 */
public final class FloorAllocation {
  private static final Workers ONE = new Workers(1);

  private FloorAllocation() {}

  /**
   * Fills {@code accepted}, one for each bid, and returns the sum.
   *
   * @param terms with a range of ticks that fits a table, and no tranches but those by the margin
   */
  public static long run(BidColumns bids, Terms terms, long[] accepted) {
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
        .floors(bids, accepted, 0, bids.size())
        .handedOut();
  }
}
