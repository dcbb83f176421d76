package gavel.auction.fast;

import java.util.List;

/**
 * Hands out the micro-units that rounding down left over, one each to the largest remainders, among
 * the bids of a range of prices that share one ratio.
 */
final class Remainders {
  private static final int BUCKET_BITS = 14;

  private final BidColumns bids;
  private final long[] accepted;
  private final Ratio ratio;
  private final int lowest;
  private final int highest;
  private final int max;
  private final int shift;
  private final Workers workers;

  /**
   * Bids from tick {@code lowest} to {@code highest}, prices above {@code max} counting as that.
   *
   * @param accepted shares rounded down, to be completed
   */
  Remainders(
      BidColumns bids,
      long[] accepted,
      Ratio ratio,
      int lowest,
      int highest,
      int max,
      Workers workers) {
    this.bids = bids;
    this.accepted = accepted;
    this.ratio = ratio;
    this.lowest = lowest;
    this.highest = highest;
    this.max = max;
    this.workers = workers;
    this.shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(ratio.whole()) - BUCKET_BITS);
  }

  /** Hands out the ratio's reserve less what the rounded shares come to. */
  void complete() {
    List<Buckets> parts = workers.map(bids.size(), this::count);
    Buckets all = parts.stream().reduce(Buckets::plus).orElseThrow();
    int left = (int) (ratio.reserve() - all.handedOut);
    if (left == 0) {
      return;
    }
    int limit = all.counts.length - 1;
    int above = 0;
    while (above + all.counts[limit] < left) {
      above += all.counts[limit--];
    }
    award(limit, all.counts[limit], left - above);
  }

  private boolean takes(int price) {
    int tick = Math.min(price, max);
    return tick >= lowest && tick <= highest;
  }

  private long remainder(int bid) {
    return ProRata.remainder(bids.amounts()[bid], accepted[bid], ratio.reserve(), ratio.whole());
  }

  private Buckets count(int from, int to) {
    int[] price = bids.price().narrow();
    int[] counts = new int[(int) (ratio.whole() >>> shift) + 1];
    long sum = 0;
    for (int i = from; i < to; i++) {
      if (takes(price[i]) && bids.amounts()[i] > 0) {
        counts[(int) (remainder(i) >>> shift)]++;
        sum += accepted[i];
      }
    }
    return new Buckets(counts, sum);
  }

  /** Whoever lies above the bucket {@code limit} wins; of those in it, {@code wanted} do. */
  private void award(int limit, int candidates, int wanted) {
    int[] price = bids.price().narrow();
    int[] takers = new int[candidates];
    long[] remainders = new long[candidates];
    int size = 0;
    for (int i = 0; i < bids.size(); i++) {
      if (takes(price[i]) && bids.amounts()[i] > 0) {
        long remainder = remainder(i);
        int bucket = (int) (remainder >>> shift);
        if (bucket > limit) {
          accepted[i]++;
        } else if (bucket == limit) {
          takers[size] = i;
          remainders[size++] = remainder;
        }
      }
    }
    TopSelect.select(takers, remainders, size, wanted, TieOrder.of(bids), bid -> accepted[bid]++);
  }

  /** How many remainders lie in each bucket, and the sum of the rounded shares. */
  private static final class Buckets {
    private final int[] counts;
    private final long handedOut;

    Buckets(int[] counts, long handedOut) {
      this.counts = counts;
      this.handedOut = handedOut;
    }

    Buckets plus(Buckets other) {
      int[] sum = counts.clone();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += other.counts[i];
      }
      return new Buckets(sum, handedOut + other.handedOut);
    }
  }
}
