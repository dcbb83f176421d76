package gavel.auction.fast;

import java.util.Arrays;
import java.util.function.IntFunction;

/** What share of a bid is filled, for each tick of a table, as the pro-rata arithmetic wants it. */
final class TickShares {
  private final int min;
  private final int max;
  private final double[] factor;
  private final long[] reserve;
  private final long[] whole;

  /**
   * A table over the ticks from {@code min} to {@code max}; below them nothing is filled.
   *
   * @param ratioAt the share at a tick
   */
  TickShares(int min, int max, IntFunction<Ratio> ratioAt) {
    this.min = min;
    this.max = max;
    this.factor = new double[max - min + 2];
    this.reserve = new long[factor.length];
    this.whole = new long[factor.length];
    Arrays.fill(whole, 1);
    for (int tick = min; tick <= max; tick++) {
      Ratio ratio = ratioAt.apply(tick);
      int place = tick - min + 1;
      reserve[place] = ratio.reserve();
      whole[place] = ratio.whole();
      factor[place] = (double) ratio.reserve() / ratio.whole();
    }
  }

  /** Fills the rows of a range, each rounded down; returns the sum. */
  long fill(int[] price, long[] amount, long[] accepted, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      int place = Math.max(Math.min(price[i], max) - min, -1) + 1;
      long share = ProRata.floor(amount[i], factor[place], reserve[place], whole[place]);
      accepted[i] = share;
      sum += share;
    }
    return sum;
  }
}
