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

  /** What a bid counts, 0 where it does not qualify. */
  private long weight(int bid) {
    long weight = weights.get(bid);
    return weight > 0 && qualifies.test(bid) ? weight : 0;
  }

  private long share(long weight) {
    return ProRata.floor(weight, factor, ratio.reserve(), ratio.whole());
  }

  private long remainder(long weight, long share) {
    return ProRata.remainder(weight, share, ratio.reserve(), ratio.whole());
  }

  Bits lucky() {
    Bits lucky = new Bits(bids.size());
    int[] counts = new int[(int) (ratio.whole() >>> shift) + 1];
    long left = ratio.reserve();
    for (int bid = 0; bid < bids.size(); bid++) {
      long weight = weight(bid);
      if (weight > 0) {
        long share = share(weight);
        left -= share;
        counts[(int) (remainder(weight, share) >>> shift)]++;
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
      long weight = weight(bid);
      if (weight > 0) {
        long remainder = remainder(weight, share(weight));
        int bucket = (int) (remainder >>> shift);
        if (bucket > limit) {
          lucky.set(bid);
        } else if (bucket == limit) {
          takers[size] = bid;
          remainders[size++] = remainder;
        }
      }
    }
    TopSelect.select(takers, remainders, size, wanted, TieOrder.of(bids), lucky::set);
  }
}
