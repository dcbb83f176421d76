package gavel.auction.fast;

import gavel.auction.Fraction;
import java.math.BigInteger;
import java.util.Optional;

/**
 * ⌊a × n ÷ d⌋ in words: with a = q×d + r it is q×n + ⌊r×n ÷ d⌋, where r×n stays below d×n.
 *
 * @param numerator n, 0 or more
 * @param denominator d, above zero; n×d is below 2^64
 */
record ExactScale(long numerator, long denominator) {
  /** The scale by a fraction, where its terms are small enough. */
  static Optional<ExactScale> of(Fraction factor) {
    BigInteger product = factor.numerator().multiply(factor.denominator());
    return factor.numerator().bitLength() < 64
            && factor.denominator().bitLength() < 64
            && product.bitLength() <= 64
        ? Optional.of(
            new ExactScale(
                factor.numerator().longValueExact(), factor.denominator().longValueExact()))
        : Optional.empty();
  }

  /** Adds ⌊amount × n ÷ d⌋, for an amount of 0 or more. */
  void addTo(Wide sum, long amount) {
    long quotient = amount / denominator;
    long rest = amount - quotient * denominator;
    sum.addProduct(quotient, numerator);
    sum.add(Long.divideUnsigned(rest * numerator, denominator));
  }
}
