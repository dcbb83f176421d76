package gavel.auction.fast;

/**
 * How far the numbers of a book reach, so that loops over it need no checks of their own.
 *
 * @param leastTick the lowest price, or 0 for an empty book
 * @param tickBits all prices or-ed together: each of them lies below the next power of two
 * @param amountBits all amounts or-ed together, in micro-USD
 */
record Extent(int leastTick, int tickBits, long amountBits) {
  /** Looks at the first {@code size} bids. */
  static Extent of(int[] price, long[] amount, int size) {
    int least = size == 0 ? 0 : Integer.MAX_VALUE;
    int ticks = 0;
    long amounts = 0;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, price[i]);
      ticks |= price[i];
      amounts |= amount[i];
    }
    return new Extent(least, ticks, amounts);
  }
}
