package gavel.auction.fast;

import gavel.auction.clearing.ClearingPrice;
import gavel.auction.terms.PriceGrid;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Fills a book in which only the bids of one range of ticks are filled in part, all of them by one
 * ratio; those above it are filled whole, those below not at all. That is what the usual terms come
 * to. One pass over the bids rounds every share down and counts the remainders by size; that tells
 * where the micro-units run out that rounding left, one each to the largest remainders, and a look
 * at the leading bits of all remainders finds the bids that tie there. Nothing is kept but who of
 * these gets one.
 */
final class OneRatioFill {
  private final OneRatio rule;

  private OneRatioFill(long from, long wholeFrom, Ratio ratio) {
    this.rule = new OneRatio(from, wholeFrom, ratio);
  }

  /** The way to fill by a plan, where the plan is of this kind. */
  static Optional<OneRatioFill> of(MarginPlan plan, ClearingPrice clearing, PriceGrid grid) {
    long pStar = clearing.pStar().orElseThrow();
    long firstAbove = Math.max(clearing.eligibleFrom(), pStar + 1);
    if (plan.isJoint()) {
      return Optional.of(
          new OneRatioFill(clearing.eligibleFrom(), OneRatio.NEVER, plan.at().ratio()));
    }
    if (plan.above().ratio().isPartial()) {
      return plan.at().ratio().equals(Ratio.NONE)
          ? Optional.of(new OneRatioFill(firstAbove, OneRatio.NEVER, plan.above().ratio()))
          : Optional.empty();
    }
    if (!plan.at().ratio().isPartial() || !plan.above().isWhole()) {
      return Optional.empty();
    }
    // A bid above the range counts at its top.
    long wholeFrom = pStar >= grid.max() ? OneRatio.NEVER : firstAbove;
    return Optional.of(new OneRatioFill(pStar, wholeFrom, plan.at().ratio()));
  }

  /** What every bid gets. */
  Filled.Column fill(BidColumns bids, Workers workers) {
    List<CountedRange> ranges =
        workers.share(bids.size(), (first, end) -> new CountedRange(bids, rule, first, end));
    RemainderCounts counts =
        ranges.stream().map(CountedRange::counts).reduce(RemainderCounts::plus).orElseThrow();
    RemainderCounts.Limit limit = counts.limit(rule.ratio().reserve());
    if (limit.wanted() == 0) {
      return new OneRatioColumn(bids, rule, Long.MAX_VALUE, new Bits(0));
    }
    List<Candidates> ties = workers.each(ranges, range -> range.ties(limit));
    Candidates all = Candidates.of(ties);
    Bits lucky = new Bits(bids.size());
    all.select(limit.wanted(), TieOrder.of(bids), lucky::set);
    return new OneRatioColumn(bids, rule, ((limit.place() + 1L) << rule.shift()) - 1, lucky);
  }

  /** Writes the shares of a range of bids, rounded down; returns the sum of those in part. */
  long floors(BidColumns bids, long[] accepted, int first, int end) {
    ShareBlock block = new ShareBlock(bids, rule);
    long[] sums = new long[ShareBlock.SIZE];
    for (int at = first; at < end; at += ShareBlock.SIZE) {
      int size = Math.min(ShareBlock.SIZE, end - at);
      block.take(at, size);
      block.addTo(sums, size);
      block.put(accepted, at, size);
    }
    return LongStream.of(sums).sum();
  }
}
