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
 * where the micro-units run out that rounding left, one each to the largest remainders, and a
 * second pass finds the bids that tie there. Nothing is written down but who of these gets one.
 */
final class OneRatioFill {
  private final OneRatio rule;
  private final int shift;

  private OneRatioFill(long from, long wholeFrom, Ratio ratio) {
    this.rule = new OneRatio(from, wholeFrom, ratio);
    this.shift = rule.shift();
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
    RemainderCounts counts =
        workers.map(bids.size(), (first, end) -> count(bids, first, end)).stream()
            .reduce(RemainderCounts::plus)
            .orElseThrow();
    RemainderCounts.Limit limit = counts.limit(rule.ratio().reserve());
    if (limit.wanted() == 0) {
      return new OneRatioColumn(bids, rule, Long.MAX_VALUE, new Bits(0));
    }
    List<Candidates> ties = workers.map(bids.size(), (first, end) -> ties(bids, limit, first, end));
    Candidates all = ties.stream().reduce(Candidates::plus).orElseThrow();
    Bits lucky = new Bits(bids.size());
    all.select(limit.wanted(), TieOrder.of(bids), lucky::set);
    return new OneRatioColumn(bids, rule, ((limit.place() + 1L) << shift) - 1, lucky);
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

  /** Counts what rounding the shares of a range of bids down leaves of each. */
  private RemainderCounts count(BidColumns bids, int first, int end) {
    ShareBlock block = new ShareBlock(bids, rule);
    RemainderCounts.Tally tally = new RemainderCounts.Tally();
    long[] handedOut = new long[ShareBlock.SIZE];
    int takers = 0;
    for (int at = first; at < end; at += ShareBlock.SIZE) {
      int size = Math.min(ShareBlock.SIZE, end - at);
      block.take(at, size);
      block.addTo(handedOut, size);
      takers += block.takers(size);
      tally.add(block.rest(), shift, size);
    }
    return tally.counts(end - first - takers, LongStream.of(handedOut).sum());
  }

  /** The bids whose remainders are as large as that at which the units run out. */
  private Candidates ties(BidColumns bids, RemainderCounts.Limit limit, int first, int end) {
    ShareBlock block = new ShareBlock(bids, rule);
    Candidates ties = new Candidates(Math.min(limit.candidates(), end - first));
    for (int at = first; at < end; at += ShareBlock.SIZE) {
      int size = Math.min(ShareBlock.SIZE, end - at);
      block.take(at, size);
      block.findTies(shift, limit.place(), size, at, ties);
    }
    return ties;
  }
}
