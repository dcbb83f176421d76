package gavel.registrar;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Figures of a sale that are not on chain.
 *
 * @param tickNumerator dollars a token, of one tick: numerator
 * @param tickDenominator and denominator
 * @param paymentDecimals of the payment tokens
 * @param offeredDecimals of the token on offer
 */
public record SaleFigures(
    BigInteger tickNumerator,
    BigInteger tickDenominator,
    int paymentDecimals,
    int offeredDecimals) {
  private static final BigInteger MICRO = BigInteger.valueOf(1_000_000);

  public SaleFigures {
    if (tickNumerator.signum() <= 0 || tickDenominator.signum() <= 0) {
      throw new RegistrarException(
          "a tick is %s/%s dollars; wanted more than 0".formatted(tickNumerator, tickDenominator));
    }
  }

  /** Dollars a token at a tick: numerator. */
  public BigInteger priceNumerator(long tick) {
    return tickNumerator.multiply(BigInteger.valueOf(tick));
  }

  /** Dollars a token at any tick: denominator. */
  public BigInteger priceDenominator() {
    return tickDenominator;
  }

  /** Millionths of a dollar a token, where that is a whole number. */
  public Optional<BigInteger> priceMicroUsd(long tick) {
    BigInteger[] parts = priceNumerator(tick).multiply(MICRO).divideAndRemainder(tickDenominator);
    return parts[1].signum() == 0 ? Optional.of(parts[0]) : Optional.empty();
  }
}
