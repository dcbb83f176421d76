package gavel.auction.fast;

/** Puts bids in order of their ids, by 16 bits at a time from the lowest. */
final class IdSort {
  private static final int FEW = 4096;
  private static final int VALUES = 1 << 16;
  private static final int DIGITS = 8;

  private IdSort() {}

  /** The indices, reordered; the array that is given may be used as scratch. */
  static int[] sorted(int[] indices, BidColumns bids) {
    if (indices.length <= FEW) {
      IndexSort.sort(indices, indices.length, (a, b) -> compare(bids, a, b));
      return indices;
    }
    int[] from = indices;
    int[] to = new int[indices.length];
    for (int level = 0; level < DIGITS; level++) {
      if (pass(from, to, bids, level)) {
        int[] swap = from;
        from = to;
        to = swap;
      }
    }
    return from;
  }

  private static int compare(BidColumns bids, int a, int b) {
    int byHigh = Long.compareUnsigned(bids.idHigh(a), bids.idHigh(b));
    return byHigh != 0 ? byHigh : Long.compareUnsigned(bids.idLow(a), bids.idLow(b));
  }

  private static int digit(BidColumns bids, int bid, int level) {
    long word = level < 4 ? bids.idLow(bid) : bids.idHigh(bid);
    return (int) (word >>> (16 * (level & 3))) & 0xffff;
  }

  /** Whether anything had to move: a digit that all share decides nothing. */
  private static boolean pass(int[] from, int[] to, BidColumns bids, int level) {
    int[] starts = new int[VALUES + 1];
    for (int bid : from) {
      starts[digit(bids, bid, level) + 1]++;
    }
    if (starts[digit(bids, from[0], level) + 1] == from.length) {
      return false;
    }
    for (int value = 0; value < VALUES; value++) {
      starts[value + 1] += starts[value];
    }
    for (int bid : from) {
      to[starts[digit(bids, bid, level)]++] = bid;
    }
    return true;
  }
}
