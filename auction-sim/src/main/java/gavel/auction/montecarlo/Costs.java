package gavel.auction.montecarlo;

import gavel.auction.Fraction;
import gavel.auction.Terms;
import gavel.auction.terms.PriceGrid;
import java.math.BigInteger;

/** What the whole offer costs at every tick of a range, worked out once for all draws. */
final class Costs {
  /** Ranges beyond this take the general way. */
  static final int MOST_TICKS = 1 << 20;

  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger PICO = BigInteger.valueOf(1_000_000_000_000L);

  private final int min;
  private final int max;
  private final long[] threshold;
  private final long[] capacity;
  private final Terms terms;

  Costs(Terms terms) {
    PriceGrid grid = terms.grid();
    this.terms = terms;
    this.min = (int) grid.min();
    this.max = (int) grid.max();
    this.threshold = new long[max - min + 1];
    this.capacity = new long[max - min + 1];
    Fraction one = terms.offer().cost(grid.priceAt(1));
    for (int tick = min; tick <= max; tick++) {
      Fraction cost = one.times(tick);
      threshold[tick - min] = cost.ceiling().min(MAX).longValueExact();
      capacity[tick - min] = cost.floor().min(MAX).longValueExact();
    }
  }

  static boolean fit(PriceGrid grid) {
    return grid.max() < Integer.MAX_VALUE && grid.max() - grid.min() < MOST_TICKS;
  }

  int min() {
    return min;
  }

  int max() {
    return max;
  }

  /** Whether money covers the offer; a saturated cost is never covered. */
  boolean covers(long money, int tick) {
    long wanted = threshold[tick - min];
    return money >= wanted && wanted != Long.MAX_VALUE;
  }

  /** The most that can be accepted at a tick, in micro-USD. */
  long capacity(int tick) {
    return capacity[tick - min];
  }

  /** The highest tick from {@code low} to {@code high} that money covers; it covers {@code low}. */
  int highestCovered(long money, int low, int high) {
    int covered = low;
    int beyond = high + 1;
    while (beyond - covered > 1) {
      int middle = (covered + beyond) >>> 1;
      if (covers(money, middle)) {
        covered = middle;
      } else {
        beyond = middle;
      }
    }
    return covered;
  }

  /** 10⁻¹² USD at a tick, rounded down. */
  long pico(int tick) {
    return pico(terms.grid().priceAt(tick).usd());
  }

  static long pico(Fraction usd) {
    return usd.times(PICO).floor().min(MAX).longValueExact();
  }

  /** What money buys at a tick, in 10⁻⁶ tokens, rounded down. */
  long tokens(long micro, int tick) {
    return tokens(micro, terms.grid().priceAt(tick).usd());
  }

  static long tokens(long micro, Fraction usd) {
    return Fraction.of(micro).over(usd).floor().min(MAX).longValueExact();
  }
}
