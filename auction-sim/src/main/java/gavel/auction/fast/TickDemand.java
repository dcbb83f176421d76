package gavel.auction.fast;

import gavel.auction.terms.PriceGrid;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Demand at every tick of a range small enough for a table: one pass over the bids, then a running
 * sum from the top.
 */
public final class TickDemand {
  /** The most ticks that a table is made for. */
  static final int MOST_TICKS = 1 << 22;

  /** Above this, four tables no longer fit the first caches. */
  private static final int MOST_TICKS_IN_LANES = 1 << 11;

  private final int min;
  private final int max;
  private final long[] atOrAbove;

  private TickDemand(int min, int max, long[] atOrAbove) {
    this.min = min;
    this.max = max;
    this.atOrAbove = atOrAbove;
  }

  /** Whether a table can be made for this range. */
  static boolean fits(PriceGrid grid) {
    return grid.max() < Integer.MAX_VALUE && grid.max() - grid.min() < MOST_TICKS;
  }

  /**
   * Counts the first {@code size} bids.
   *
   * @param price tick numbers; above the range they count at its top, below it not at all
   * @param amount micro-USD, together at most 2^63 − 1
   */
  static TickDemand of(int[] price, long[] amount, int size, PriceGrid grid, Workers workers) {
    int min = (int) grid.min();
    int max = (int) grid.max();
    List<long[]> parts =
        workers.map(
            size,
            (from, to) ->
                max - min < MOST_TICKS_IN_LANES
                    ? countInLanes(price, amount, from, to, min, max)
                    : count(price, amount, from, to, min, max));
    long[] sum = parts.getFirst();
    for (long[] part : parts.subList(1, parts.size())) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i];
      }
    }
    for (int i = sum.length - 2; i > 0; i--) {
      sum[i] += sum[i + 1];
    }
    return new TickDemand(min, max, sum);
  }

  /** Place 0 collects what lies below the range, so that the loop needs no branch. */
  private static int place(int price, int min, int max) {
    return Math.max(Math.min(price, max) - min, -1) + 1;
  }

  private static long[] count(int[] price, long[] amount, int from, int to, int min, int max) {
    long[] table = new long[max - min + 2];
    for (int i = from; i < to; i++) {
      table[place(price[i], min, max)] += amount[i];
    }
    return table;
  }

  /** Four tables in turn: neighbours at one price then need not wait for each other's store. */
  private static long[] countInLanes(
      int[] price, long[] amount, int from, int to, int min, int max) {
    long[] a = new long[max - min + 2];
    long[] b = new long[a.length];
    long[] c = new long[a.length];
    long[] d = new long[a.length];
    int i = from;
    for (; i + 3 < to; i += 4) {
      a[place(price[i], min, max)] += amount[i];
      b[place(price[i + 1], min, max)] += amount[i + 1];
      c[place(price[i + 2], min, max)] += amount[i + 2];
      d[place(price[i + 3], min, max)] += amount[i + 3];
    }
    for (; i < to; i++) {
      a[place(price[i], min, max)] += amount[i];
    }
    for (int j = 0; j < a.length; j++) {
      a[j] += b[j] + c[j] + d[j];
    }
    return a;
  }

  /** D(p) in micro-USD. */
  long at(long tick) {
    return tick > max ? 0 : atOrAbove[(int) Math.max(tick - min, 0) + 1];
  }

  /** Demand at each tick at which it changes. */
  Map<Long, Long> amounts() {
    Map<Long, Long> amounts = new TreeMap<>();
    for (int i = 1; i < atOrAbove.length; i++) {
      long here = atOrAbove[i] - (i + 1 < atOrAbove.length ? atOrAbove[i + 1] : 0);
      if (here > 0) {
        amounts.put((long) min + i - 1, here);
      }
    }
    return amounts;
  }
}
