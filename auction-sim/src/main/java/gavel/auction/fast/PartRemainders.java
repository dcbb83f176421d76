package gavel.auction.fast;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;

/** How many remainders of each size a part has, by pool, and what its rounded shares come to. */
public final class PartRemainders implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final int[][] counts = new int[PartFill.CLASSES][1 << RemainderCounts.BITS];
  private final long[] handedOut = new long[PartFill.CLASSES];

  void count(int pool, int place, long floor) {
    counts[pool][place]++;
    handedOut[pool] += floor;
  }

  /**
   * Both together, in this one.
   *
   * @throws ArithmeticException where there are more than 2^31 − 1 of one size
   */
  public PartRemainders plus(PartRemainders other) {
    for (int pool = 0; pool < counts.length; pool++) {
      int[] mine = counts[pool];
      int[] more = other.counts[pool];
      Arrays.setAll(mine, i -> Math.addExact(mine[i], more[i]));
      handedOut[pool] += other.handedOut[pool];
    }
    return this;
  }

  /** Where the micro-units that rounding left run out, by pool. */
  public PartLimits limits(PartFill fill) {
    int[] place = new int[counts.length];
    long[] wanted = new long[counts.length];
    for (int pool = 0; pool < counts.length; pool++) {
      // Each share lost less than one unit, so what is left is fewer units than there are shares.
      long left = fill.isRounded(pool) ? fill.reserve(pool) - handedOut[pool] : 0;
      if (left > 0) {
        place[pool] = counts[pool].length - 1;
        while (counts[pool][place[pool]] < left) {
          left -= counts[pool][place[pool]--];
        }
        wanted[pool] = left;
      }
    }
    return new PartLimits(place, wanted);
  }
}
