package gavel.auction;

import gavel.auction.terms.Rounding;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact rational number, always reduced, with a denominator above zero.
 *
 * @param numerator carries the sign
 * @param denominator above zero, coprime to the numerator
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction>, Serializable {
  /** 0/1. */
  public static final Fraction ZERO = of(0);

  /** 1/1. */
  public static final Fraction ONE = of(1);

  /** Reduces; a denominator of zero is refused. */
  public Fraction {
    Objects.requireNonNull(numerator);
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("A fraction cannot have the denominator 0.");
    }
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger scale = denominator.signum() < 0 ? divisor.negate() : divisor;
    numerator = numerator.divide(scale);
    denominator = denominator.divide(scale);
  }

  /** The whole number {@code value}. */
  public static Fraction of(long value) {
    return of(BigInteger.valueOf(value));
  }

  /** The whole number {@code value}. */
  public static Fraction of(BigInteger value) {
    return new Fraction(value, BigInteger.ONE);
  }

  /** {@code numerator / denominator}. */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The exact value of a decimal. */
  public static Fraction of(BigDecimal value) {
    return value.scale() > 0
        ? new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : of(value.toBigIntegerExact());
  }

  /**
   * Reads {@code "0.10"}, {@code "3"} or {@code "129/2000"}.
   *
   * @throws NumberFormatException where the text is none of them
   */
  public static Fraction parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return of(Numerals.decimal(text));
    }
    BigInteger below = new BigInteger(text.substring(slash + 1).strip());
    if (below.signum() == 0) {
      throw new NumberFormatException("a fraction cannot have the denominator 0: " + text);
    }
    return new Fraction(new BigInteger(text.substring(0, slash).strip()), below);
  }

  /** The sum. */
  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  /** The product. */
  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The product with a whole number. */
  public Fraction times(BigInteger factor) {
    return new Fraction(numerator.multiply(factor), denominator);
  }

  /** The product with a whole number. */
  public Fraction times(long factor) {
    return times(BigInteger.valueOf(factor));
  }

  /** The quotient; dividing by zero is refused. */
  public Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The largest whole number that is not above this one. */
  public BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** The smallest whole number that is not below this one. */
  public BigInteger ceiling() {
    return floor().add(isWhole() ? BigInteger.ZERO : BigInteger.ONE);
  }

  /** A whole number by the given rule; halves go up. */
  public BigInteger round(Rounding rounding) {
    return switch (rounding) {
      case DOWN -> floor();
      case HALF_UP -> plus(of(1, 2)).floor();
    };
  }

  /** −1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** Whether the denominator is 1. */
  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /**
   * For people: a decimal, cut (never rounded up) after {@code digits} places, without trailing
   * zeros.
   */
  public String toDecimal(int digits) {
    BigDecimal value =
        new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, RoundingMode.DOWN);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** {@code n/d}, reduced; the form that files and digests carry. */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
