package gavel.auction.fast;

import java.util.stream.LongStream;

/**
 * A range of bids whose shares were rounded down, with the leading bits of what that left of each:
 * 2 bytes a bid, so that those who tie are found without working all shares out again.
 */
final class CountedRange {
  private final BidColumns bids;
  private final OneRatio rule;
  private final int first;
  private final int size;
  private final RemainderPlaces places;
  private final RemainderCounts counts;

  /** Works out the shares of the bids from {@code first}, inclusive, to {@code end}, exclusive. */
  CountedRange(BidColumns bids, OneRatio rule, int first, int end) {
    this.bids = bids;
    this.rule = rule;
    this.first = first;
    this.size = end - first;
    this.places = new RemainderPlaces(size);
    this.counts = count(end);
  }

  private RemainderCounts count(int end) {
    ShareBlock block = new ShareBlock(bids, rule);
    RemainderCounts.Tally tally = new RemainderCounts.Tally();
    long[] handedOut = new long[ShareBlock.SIZE];
    int shift = rule.shift();
    int takers = 0;
    for (int at = first; at < end; at += ShareBlock.SIZE) {
      int some = Math.min(ShareBlock.SIZE, end - at);
      block.take(at, some);
      block.addTo(handedOut, some);
      takers += block.takers(some);
      tally.add(block.rest(), shift, some);
      places.put((at - first) / ShareBlock.SIZE, block.rest(), shift);
    }
    return tally.counts(size - takers, LongStream.of(handedOut).sum());
  }

  /** How many remainders of each size there are. */
  RemainderCounts counts() {
    return counts;
  }

  /** The bids whose remainders are as large as that at which the units run out. */
  Candidates ties(RemainderCounts.Limit limit) {
    int[] found = places.find(limit.place(), size);
    Candidates ties = new Candidates(found.length);
    int[] price = bids.price().narrow();
    long[] amount = bids.amounts();
    long reserve = rule.ratio().reserve();
    long whole = rule.ratio().whole();
    double factor = rule.factor();
    // Those who take no part have a remainder too, the smallest.
    boolean allTakePart = limit.place() > 0;
    // They lie far apart; looked at in a loop of its own, the memory is waited for once for many.
    for (int at : found) {
      int bid = first + at;
      long wanted = amount[bid];
      if (allTakePart || (wanted > 0 && rule.isPart(price[bid]))) {
        long floor = ProRata.floor(wanted, factor, reserve, whole);
        ties.add(bid, ProRata.remainder(wanted, floor, reserve, whole));
      }
    }
    return ties;
  }
}
