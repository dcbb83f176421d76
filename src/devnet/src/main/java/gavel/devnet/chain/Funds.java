package gavel.devnet.chain;

import gavel.devnet.DevnetException;
import java.math.BigInteger;

/**
 * Money from nowhere, for an account of the local chains.
 *
 * @param wei of ether, on each of the two chains
 * @param usdc base units (10⁻⁶) of the L1's test USDC
 * @param usdt base units (10⁻⁶) of the L1's test USDT
 */
public record Funds(BigInteger wei, BigInteger usdc, BigInteger usdt) {
  private static final BigInteger MICRO = BigInteger.TEN.pow(6);

  public Funds {
    if (wei.signum() < 0 || usdc.signum() < 0 || usdt.signum() < 0) {
      throw new DevnetException(
          "An account is funded with 0 or more; got %s wei, %s USDC and %s USDT in base units."
              .formatted(wei, usdc, usdt));
    }
  }

  /** Whole coins and dollars. */
  public static Funds of(long ether, long usdc, long usdt) {
    return new Funds(
        BigInteger.TEN.pow(18).multiply(BigInteger.valueOf(ether)),
        MICRO.multiply(BigInteger.valueOf(usdc)),
        MICRO.multiply(BigInteger.valueOf(usdt)));
  }
}
