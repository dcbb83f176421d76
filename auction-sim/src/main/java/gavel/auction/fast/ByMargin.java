package gavel.auction.fast;

import gavel.auction.EntityOutcome.Standing;
import gavel.auction.TrancheOutcome;
import gavel.auction.TranchePart;
import gavel.auction.clearing.ClearingPrice;
import gavel.auction.fast.MarginPlan.Count;
import gavel.auction.terms.PriceGrid;
import java.util.List;

/**
 * Fills bids by a {@link MarginPlan}: each by its tick's share, then the units left by rounding.
 */
final class ByMargin implements Parts {
  private final Field field;
  private final ClearingPrice clearing;
  private final MarginPlan plan;
  private final Workers workers;
  private final Filled.Column accepted;

  ByMargin(Field field, ClearingPrice clearing, MarginPlan plan, Workers workers) {
    this.field = field;
    this.clearing = clearing;
    this.plan = plan;
    this.workers = workers;
    this.accepted = fill();
  }

  /** Micro-USD by bid. */
  Filled.Column accepted() {
    return accepted;
  }

  private Filled.Column fill() {
    BidColumns bids = field.bids();
    return OneRatioFill.of(plan, clearing, field.terms().grid())
        .map(simple -> simple.fill(bids, workers))
        .orElseGet(() -> byTick(bids, field.terms().grid()));
  }

  private Filled.Column byTick(BidColumns bids, PriceGrid grid) {
    long[] shares = new long[bids.size()];
    TickShares table = new TickShares((int) grid.min(), (int) grid.max(), plan::ratioAt);
    int[] price = bids.price().narrow();
    long[] amount = bids.amounts();
    workers.sum(bids.size(), (from, to) -> table.fill(price, amount, shares, from, to));
    handOutTheRest(shares);
    return bid -> shares[bid];
  }

  private void handOutTheRest(long[] shares) {
    long pStar = clearing.pStar().orElseThrow();
    long firstAbove = Math.max(clearing.eligibleFrom(), pStar + 1);
    long max = field.terms().grid().max();
    if (plan.isJoint()) {
      complete(shares, plan.at().ratio(), clearing.eligibleFrom(), max);
      return;
    }
    if (plan.above().ratio().isPartial()) {
      complete(shares, plan.above().ratio(), firstAbove, max);
    }
    if (plan.at().ratio().isPartial()) {
      complete(shares, plan.at().ratio(), pStar, pStar);
    }
  }

  private void complete(long[] shares, Ratio ratio, long lowest, long highest) {
    int max = (int) field.terms().grid().max();
    new Remainders(field.bids(), shares, ratio, (int) lowest, (int) highest, max, workers)
        .complete();
  }

  @Override
  public List<TranchePart> of(int bid) {
    return plan.parts(field.standing(bid) == Standing.ABOVE, accepted.get(bid));
  }

  @Override
  public List<TrancheOutcome> tranches() {
    return plan.outcomes(count(Standing.ABOVE), count(Standing.AT_MARGIN));
  }

  private Count count(Standing standing) {
    BidColumns bids = field.bids();
    return workers.map(bids.size(), (from, to) -> count(standing, from, to)).stream()
        .reduce(Count.NOBODY, Count::plus);
  }

  private Count count(Standing standing, int from, int to) {
    int all = 0;
    long wanted = 0;
    int notWhole = 0;
    long lacking = 0;
    for (int i = from; i < to; i++) {
      long amount = field.bids().amount(i);
      if (amount > 0 && field.standing(i) == standing) {
        all++;
        wanted += amount;
        long lacks = amount - accepted.get(i);
        notWhole += lacks > 0 ? 1 : 0;
        lacking += lacks;
      }
    }
    return new Count(all, wanted, notWhole, lacking);
  }
}
