package gavel.auction.fast;

import gavel.auction.clearing.ClearingPrice;
import gavel.auction.terms.PriceGrid;
import java.util.List;
import java.util.Optional;

/**
 * Fills a book in which only the bids of one range of ticks are filled in part, all of them by one
 * ratio; those above it are filled whole, those below not at all. That is what the usual terms come
 * to. One pass over the bids rounds every share down and counts the remainders by size, a second
 * one hands out the micro-units that rounding left, one each to the largest remainders.
 *
 * <p>Neither pass has a branch that depends on the bids: a comparison becomes a mask of 64 equal
 * bits, since in a real book no processor can guess on which side of a price the next bid lies.
 */
final class OneRatioFill {
  /** Beyond all ticks that fit 4 bytes. */
  private static final long NEVER = 1L << 32;

  private final long from;
  private final long wholeFrom;
  private final Ratio ratio;
  private final int shift;

  private OneRatioFill(long from, long wholeFrom, Ratio ratio) {
    this.from = from;
    this.wholeFrom = wholeFrom;
    this.ratio = ratio;
    this.shift =
        Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(ratio.whole()) - RemainderCounts.BITS);
  }

  /** The way to fill by a plan, where the plan is of this kind. */
  static Optional<OneRatioFill> of(MarginPlan plan, ClearingPrice clearing, PriceGrid grid) {
    long pStar = clearing.pStar().orElseThrow();
    long firstAbove = Math.max(clearing.eligibleFrom(), pStar + 1);
    if (plan.isJoint()) {
      return Optional.of(new OneRatioFill(clearing.eligibleFrom(), NEVER, plan.at().ratio()));
    }
    if (plan.above().ratio().isPartial()) {
      return plan.at().ratio().equals(Ratio.NONE)
          ? Optional.of(new OneRatioFill(firstAbove, NEVER, plan.above().ratio()))
          : Optional.empty();
    }
    if (!plan.at().ratio().isPartial() || !plan.above().isWhole()) {
      return Optional.empty();
    }
    // A bid above the range counts at its top.
    long wholeFrom = pStar >= grid.max() ? NEVER : firstAbove;
    return Optional.of(new OneRatioFill(pStar, wholeFrom, plan.at().ratio()));
  }

  /** Fills every bid; {@code accepted} is as long as the book. */
  void fill(BidColumns bids, long[] accepted, Workers workers) {
    RemainderCounts counts =
        workers.map(bids.size(), (first, end) -> floors(bids, accepted, first, end)).stream()
            .reduce(RemainderCounts::plus)
            .orElseThrow();
    RemainderCounts.Limit limit = counts.limit(ratio.reserve());
    if (limit.wanted() == 0) {
      return;
    }
    List<Candidates> ties =
        workers.map(bids.size(), (first, end) -> award(bids, accepted, limit, first, end));
    Candidates all = ties.stream().reduce(Candidates::plus).orElseThrow();
    all.select(limit.wanted(), TieOrder.of(bids), bid -> accepted[bid]++);
  }

  /** Rounds the shares of a range of bids down, and counts what that leaves of each. */
  RemainderCounts floors(BidColumns bids, long[] accepted, int first, int end) {
    int[] price = bids.price().narrow();
    long[] amount = bids.amounts();
    long reserve = ratio.reserve();
    long whole = ratio.whole();
    double factor = (double) reserve / whole;
    int[] counts = RemainderCounts.table();
    long handedOut = 0;
    int takers = 0;
    for (int i = first; i < end; i++) {
      long isWhole = ~((price[i] - wholeFrom) >> 63);
      long takes = ~((price[i] - from) >> 63) & ~isWhole;
      long part = amount[i] & takes;
      // As ProRata.floor, whose two corrections the remainder needs as well.
      long guess = (long) (part * factor);
      long rest = part * reserve - guess * whole;
      long correction = (rest >> 63) - ((whole - 1 - rest) >> 63);
      long share = guess + correction;
      // The mask changes nothing, but tells the compiler that the place is one of the table's.
      counts[(int) ((rest - correction * whole) >>> shift) & (counts.length - 1)]++;
      handedOut += share;
      takers -= (int) takes;
      accepted[i] = share + (amount[i] & isWhole);
    }
    return RemainderCounts.of(counts, end - first - takers, handedOut);
  }

  /** Gives one unit to each bid above the limit, and tells those at it. */
  private Candidates award(
      BidColumns bids, long[] accepted, RemainderCounts.Limit limit, int first, int end) {
    int[] price = bids.price().narrow();
    long[] amount = bids.amounts();
    long reserve = ratio.reserve();
    long whole = ratio.whole();
    long most = ((limit.place() + 1L) << shift) - 1;
    Candidates ties = new Candidates(Math.min(limit.candidates(), end - first));
    for (int i = first; i < end; i++) {
      long takes = ~((price[i] - from) >> 63) & ((price[i] - wholeFrom) >> 63);
      long remainder = ProRata.remainder(amount[i], accepted[i], reserve, whole);
      accepted[i] -= ((most - remainder) >> 63) & takes;
      if (remainder >>> shift == limit.place() && takes != 0 && amount[i] > 0) {
        ties.add(i, remainder);
      }
    }
    return ties;
  }
}
