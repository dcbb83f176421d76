package gavel.auction.fast;

/**
 * Water-filling in 64-bit arithmetic. The level starts as if nobody had a cap; whoever meets their
 * cap at it is filled, which leaves the others a higher one, and so on until nobody does.
 */
final class NarrowWaterFill {
  private final Takers takers;
  private final long[] shares;
  private final boolean[] whole;
  private long left;
  private long weights;

  private NarrowWaterFill(long reserve, Takers takers) {
    this.takers = takers;
    this.shares = new long[takers.size()];
    this.whole = new boolean[takers.size()];
    this.left = reserve;
  }

  /** What each taker gets, in the order of the takers, who must be narrow. */
  static long[] share(long reserve, Takers takers, TieOrder ties) {
    NarrowWaterFill fill = new NarrowWaterFill(reserve, takers);
    for (int i = 0; i < takers.size(); i++) {
      fill.weights += takers.weight(i);
    }
    while (fill.fillThoseAtTheirCaps()) {
      // Each round raises the level for the rest.
    }
    if (fill.weights > 0) {
      fill.shareTheRest(ties);
    }
    return fill.shares;
  }

  private boolean fillThoseAtTheirCaps() {
    long filled = 0;
    long weight = 0;
    for (int i = 0; i < shares.length; i++) {
      if (!whole[i] && takers.weight(i) > 0 && meetsCap(i)) {
        whole[i] = true;
        shares[i] = takers.cap(i);
        filled += takers.cap(i);
        weight += takers.weight(i);
      }
    }
    left -= filled;
    weights -= weight;
    return weight > 0 && weights > 0;
  }

  /** cap × weights ≤ left × weight, in 128 bits. */
  private boolean meetsCap(int place) {
    long cap = takers.cap(place);
    long weight = takers.weight(place);
    int high = Long.compare(Math.multiplyHigh(cap, weights), Math.multiplyHigh(left, weight));
    return high != 0 ? high < 0 : Long.compareUnsigned(cap * weights, left * weight) <= 0;
  }

  private void shareTheRest(TieOrder ties) {
    double factor = (double) left / weights;
    int[] bids = new int[shares.length];
    long[] remainders = new long[shares.length];
    int size = 0;
    long dust = left;
    for (int i = 0; i < shares.length; i++) {
      long weight = takers.weight(i);
      if (!whole[i] && weight > 0) {
        shares[i] = ProRata.floor(weight, factor, left, weights);
        dust -= shares[i];
        bids[size] = i;
        remainders[size++] = ProRata.remainder(weight, shares[i], left, weights);
      }
    }
    TopSelect.select(bids, remainders, size, (int) dust, ties.of(takers), place -> shares[place]++);
  }
}
