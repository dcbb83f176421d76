package gavel.auction.fast;

import java.util.function.IntPredicate;

/** Who gets the units that rounding down leaves of a pool, one each by the largest remainder. */
final class PoolRest {
  private static final int BUCKET_BITS = 14;

  private final BidColumns bids;
  private final Filled.Column weights;
  private final Ratio ratio;
  private final IntPredicate qualifies;
  private final double factor;
  private final int shift;

  PoolRest(BidColumns bids, Filled.Column weights, Ratio ratio, IntPredicate qualifies) {
    this.bids = bids;
    this.weights = weights;
    this.ratio = ratio;
    this.qualifies = qualifies;
    this.factor = (double) ratio.reserve() / ratio.whole();
    this.shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(ratio.whole()) - BUCKET_BITS);
  }

  private boolean takes(int bid) {
    return weights.get(bid) > 0 && qualifies.test(bid);
  }

  private long share(int bid) {
    return ProRata.floor(weights.get(bid), factor, ratio.reserve(), ratio.whole());
  }

  private long remainder(int bid) {
    return ProRata.remainder(weights.get(bid), share(bid), ratio.reserve(), ratio.whole());
  }

  Bits lucky() {
    Bits lucky = new Bits(bids.size());
    int[] counts = new int[(int) (ratio.whole() >>> shift) + 1];
    long left = ratio.reserve();
    for (int bid = 0; bid < bids.size(); bid++) {
      if (takes(bid)) {
        left -= share(bid);
        counts[(int) (remainder(bid) >>> shift)]++;
      }
    }
    if (left > 0) {
      hand(lucky, counts, (int) left);
    }
    return lucky;
  }

  private void hand(Bits lucky, int[] counts, int left) {
    int limit = counts.length - 1;
    int wanted = left;
    while (wanted > counts[limit]) {
      wanted -= counts[limit--];
    }
    int[] takers = new int[counts[limit]];
    long[] remainders = new long[takers.length];
    int size = 0;
    for (int bid = 0; bid < bids.size(); bid++) {
      int bucket = takes(bid) ? (int) (remainder(bid) >>> shift) : -1;
      if (bucket > limit) {
        lucky.set(bid);
      } else if (bucket == limit) {
        takers[size] = bid;
        remainders[size++] = remainder(bid);
      }
    }
    TopSelect.select(takers, remainders, size, wanted, TieOrder.of(bids), lucky::set);
  }
}
