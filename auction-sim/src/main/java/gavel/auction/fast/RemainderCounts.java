package gavel.auction.fast;

import java.util.Arrays;

/**
 * How many remainders there are of each size, in powers of two of a unit, and the sum of the shares
 * that were rounded down.
 */
final class RemainderCounts {
  /** The leading bits of a remainder that are counted apart; they fit 2 bytes. */
  static final int BITS = 14;

  private final int[] counts;
  private final long handedOut;

  private RemainderCounts(int[] counts, long handedOut) {
    this.counts = counts;
    this.handedOut = handedOut;
  }

  /** Counts remainders, in two tables in turn, since one alone waits for itself. */
  static final class Tally {
    private final int[] even = new int[1 << BITS];
    private final int[] odd = new int[1 << BITS];

    /** Counts the first {@code size} remainders of a block by what is left after a shift. */
    void add(long[] rest, int shift, int size) {
      int[] some = even;
      int[] others = odd;
      int i = 0;
      // The masks change nothing, but tell the compiler that a place is one of the table's.
      for (; i < size - 1; i += 2) {
        some[(int) (rest[i] >>> shift) & (some.length - 1)]++;
        others[(int) (rest[i + 1] >>> shift) & (others.length - 1)]++;
      }
      if (i < size) {
        some[(int) (rest[i] >>> shift)]++;
      }
    }

    /**
     * What one range of bids came to.
     *
     * @param strangers bids that take no part but were counted, with a remainder of 0
     * @param handedOut the sum of the rounded shares, in micro-USD
     */
    RemainderCounts counts(int strangers, long handedOut) {
      int[] counts = even.clone();
      Arrays.setAll(counts, i -> even[i] + odd[i]);
      counts[0] -= strangers;
      return new RemainderCounts(counts, handedOut);
    }
  }

  RemainderCounts plus(RemainderCounts other) {
    int[] sum = counts.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.counts[i];
    }
    return new RemainderCounts(sum, handedOut + other.handedOut);
  }

  /** Where the line lies when {@code reserve} is to be handed out whole. */
  Limit limit(long reserve) {
    // Each share lost less than one unit, so what is left is fewer units than there are shares.
    int left = (int) (reserve - handedOut);
    if (left == 0) {
      return new Limit(0, 0);
    }
    int place = counts.length - 1;
    while (counts[place] < left) {
      left -= counts[place--];
    }
    return new Limit(place, left);
  }

  /**
   * The size of remainders at which the units run out: all larger ones get one.
   *
   * @param place the leading bits
   * @param wanted how many bids that have them get one; 0 where there is nothing to hand out
   */
  record Limit(int place, int wanted) {}
}
