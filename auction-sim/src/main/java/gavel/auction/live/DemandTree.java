package gavel.auction.live;

import java.util.Arrays;

/**
 * Demand by tick as a binary tree over the range of ticks: adding money at a tick and finding the
 * highest tick that is covered both go down one path, so they take as many steps as the range has
 * bits. Nodes are made when they are needed, so an empty stretch costs nothing.
 */
final class DemandTree {
  private static final int ROOT = 1;

  private final long min;
  private final long max;
  private long[] sum = new long[64];
  private int[] left = new int[64];
  private int[] right = new int[64];
  private int nodes = ROOT + 1;

  DemandTree(long min, long max) {
    this.min = min;
    this.max = max;
  }

  /** Whether the offer is covered at a tick by so much demand. */
  interface Covered {
    boolean test(long tick, long demand);
  }

  /** Adds money, or takes it away, at a tick of the range. */
  void add(long tick, long micro) {
    int node = ROOT;
    long from = min;
    long to = max;
    sum[node] += micro;
    while (from < to) {
      long middle = from + (to - from) / 2;
      boolean low = tick <= middle;
      node = low ? leftOf(node) : rightOf(node);
      sum[node] += micro;
      from = low ? from : middle + 1;
      to = low ? middle : to;
    }
  }

  private int leftOf(int node) {
    if (left[node] == 0) {
      int made = make();
      left[node] = made;
    }
    return left[node];
  }

  private int rightOf(int node) {
    if (right[node] == 0) {
      int made = make();
      right[node] = made;
    }
    return right[node];
  }

  private int make() {
    if (nodes == sum.length) {
      sum = Arrays.copyOf(sum, nodes * 2);
      left = Arrays.copyOf(left, nodes * 2);
      right = Arrays.copyOf(right, nodes * 2);
    }
    return nodes++;
  }

  /** D(p): the money at a tick or above. */
  long atOrAbove(long tick) {
    if (tick > max) {
      return 0;
    }
    long found = 0;
    int node = ROOT;
    long from = min;
    long to = max;
    while (from < to && node != 0) {
      long middle = from + (to - from) / 2;
      if (tick <= middle) {
        found += sum[right[node]];
        node = left[node];
        to = middle;
      } else {
        node = right[node];
        from = middle + 1;
      }
    }
    return found + sum[node];
  }

  /** The highest tick at which demand covers the offer, or one below the range. */
  long highestCovered(Covered covered) {
    int node = ROOT;
    long from = min;
    long to = max;
    long above = 0;
    while (from < to) {
      long middle = from + (to - from) / 2;
      long upper = above + sum[right[node]];
      if (covered.test(middle + 1, upper)) {
        node = right[node];
        from = middle + 1;
      } else {
        above = upper;
        node = left[node];
        to = middle;
      }
    }
    return covered.test(from, above + sum[node]) ? from : min - 1;
  }
}
