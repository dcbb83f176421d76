package gavel.auction.fast;

/**
 * The shares of some bids at a time, rounded down, and what that leaves of each. The loops are
 * short, have no branch, and use one index for all arrays, which is what a compiler wants before it
 * makes vector instructions of them: a comparison becomes a mask of 64 equal bits, and the columns
 * of the book are copied into arrays of the block's own first.
 */
final class ShareBlock {
  /** The most bids of a block: all its arrays together fit a processor's first cache. */
  static final int SIZE = 192;

  private final BidColumns bids;
  private final long from;
  private final long wholeFrom;
  private final long reserve;
  private final long whole;
  private final double factor;

  private final int[] price = new int[SIZE];

  /** What a bid wants; of those filled in part only, once {@link #split} is done. */
  private final long[] part = new long[SIZE];

  private final long[] share = new long[SIZE];
  private final long[] rest = new long[SIZE];

  ShareBlock(BidColumns bids, OneRatio rule) {
    this.bids = bids;
    this.from = rule.from();
    this.wholeFrom = rule.wholeFrom();
    this.reserve = rule.ratio().reserve();
    this.whole = rule.ratio().whole();
    this.factor = rule.factor();
  }

  /** Works out the shares of {@code size} bids; those that get nothing or all leave nothing. */
  void take(int first, int size) {
    System.arraycopy(bids.price().narrow(), first, price, 0, size);
    System.arraycopy(bids.amounts(), first, part, 0, size);
    split(price, part, from, wholeFrom, size);
    guess(part, share, factor, size);
    leave(part, share, rest, reserve, whole, size);
    correct(rest, share, whole, size);
  }

  private static void split(int[] price, long[] part, long from, long wholeFrom, int size) {
    for (int i = 0; i < size; i++) {
      part[i] &= ~((price[i] - from) >> 63) & ((price[i] - wholeFrom) >> 63);
    }
  }

  private static void guess(long[] part, long[] share, double factor, int size) {
    for (int i = 0; i < size; i++) {
      share[i] = (long) (part[i] * factor);
    }
  }

  private static void leave(
      long[] part, long[] share, long[] rest, long reserve, long whole, int size) {
    for (int i = 0; i < size; i++) {
      rest[i] = part[i] * reserve - share[i] * whole;
    }
  }

  /** As {@link ProRata#floor}, whose two corrections the remainder needs as well. */
  private static void correct(long[] rest, long[] share, long whole, int size) {
    for (int i = 0; i < size; i++) {
      share[i] = share[i] + (rest[i] >> 63) - ((whole - 1 - rest[i]) >> 63);
    }
    for (int i = 0; i < size; i++) {
      rest[i] = rest[i] + (whole & (rest[i] >> 63)) - (whole & ((whole - 1 - rest[i]) >> 63));
    }
  }

  /** Adds the shares of those filled in part to as many sums. */
  void addTo(long[] sums, int size) {
    add(share, sums, size);
  }

  private static void add(long[] share, long[] sums, int size) {
    for (int i = 0; i < size; i++) {
      sums[i] += share[i];
    }
  }

  /** How many are filled in part and want something. */
  int takers(int size) {
    int takers = 0;
    for (int i = 0; i < size; i++) {
      takers += (int) (-part[i] >>> 63);
    }
    return takers;
  }

  /** What rounding down left of each share, in units of 1 ÷ whole. */
  long[] rest() {
    return rest;
  }

  /** The shares of all, those of whole ones included, into a column of the book's length. */
  void put(long[] accepted, int first, int size) {
    if (wholeFrom != OneRatio.NEVER) {
      System.arraycopy(bids.amounts(), first, part, 0, size);
      addWhole(price, part, share, wholeFrom, size);
    }
    System.arraycopy(share, 0, accepted, first, size);
  }

  private static void addWhole(int[] price, long[] all, long[] share, long wholeFrom, int size) {
    for (int i = 0; i < size; i++) {
      share[i] += all[i] & ~((price[i] - wholeFrom) >> 63);
    }
  }
}
