package gavel.auction;

import java.math.BigInteger;

/**
 * A price in USD for one whole token, exact.
 *
 * @param usd above zero
 */
public record Price(Fraction usd) implements Comparable<Price> {
  private static final BigInteger MICRO = BigInteger.valueOf(1_000_000);

  /** Refuses a price that is not above zero. */
  public Price {
    if (usd.signum() <= 0) {
      throw new IllegalArgumentException("A price is above zero, got " + usd + ".");
    }
  }

  /** What {@code units} base units of a token with {@code decimals} decimals cost, in micro-USD. */
  public Fraction costOf(BigInteger units, int decimals) {
    return new Fraction(units, BigInteger.TEN.pow(decimals)).times(usd).times(MICRO);
  }

  /** How many base units {@code micro} micro-USD buy, unrounded. */
  public Fraction tokensFor(long micro, int decimals) {
    return Fraction.of(BigInteger.valueOf(micro))
        .times(BigInteger.TEN.pow(decimals))
        .over(usd.times(MICRO));
  }

  /** USD for people, cut after {@code digits} places. */
  public String toDecimal(int digits) {
    return usd.toDecimal(digits);
  }

  @Override
  public int compareTo(Price other) {
    return usd.compareTo(other.usd);
  }

  /** {@code n/d}, reduced. */
  @Override
  public String toString() {
    return usd.toString();
  }
}
