package gavel.auction.metrics;

import gavel.auction.Fraction;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * How unevenly money is spread, exact.
 *
 * @param gini 0 where all have the same, near 1 where one has all; those with nothing count
 * @param hhi the sum of squared shares (Herfindahl and Hirschman): 1 ÷ n where n have the same
 * @param largestHundredth the share of the largest 1 % of holders, at least of one
 */
public record Concentration(Fraction gini, Fraction hhi, Fraction largestHundredth) {
  private static final Concentration OF_NOTHING =
      new Concentration(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);

  /**
   * Measures.
   *
   * @param amounts one for each bidder, 0 or more, in any order; their sum is below 2^63, as a
   *     book's is
   */
  public static Concentration of(long[] amounts) {
    long[] sorted = amounts.clone();
    Arrays.sort(sorted);
    ExactSum sums = new ExactSum();
    ExactSum ranks = new ExactSum();
    ExactSum products = new ExactSum();
    for (int i = 0; i < sorted.length; i++) {
      sums.add(sorted[i], 1);
      ranks.add(sorted[i], i + 1L);
      products.add(sorted[i], sorted[i]);
    }
    BigInteger sum = sums.value();
    BigInteger ranked = ranks.value();
    BigInteger squares = products.value();
    if (sum.signum() == 0) {
      return OF_NOTHING;
    }
    BigInteger count = BigInteger.valueOf(sorted.length);
    // G = 2 Σ rank·x ÷ (n Σ x) − (n + 1) ÷ n, ranks from 1 upwards.
    Fraction gini =
        new Fraction(ranked.shiftLeft(1), count.multiply(sum))
            .minus(new Fraction(count.add(BigInteger.ONE), count));
    return new Concentration(
        gini, new Fraction(squares, sum.multiply(sum)), new Fraction(largest(sorted), sum));
  }

  private static BigInteger largest(long[] sorted) {
    ExactSum largest = new ExactSum();
    for (int i = sorted.length - Math.max(1, sorted.length / 100); i < sorted.length; i++) {
      largest.add(sorted[i], 1);
    }
    return largest.value();
  }
}
