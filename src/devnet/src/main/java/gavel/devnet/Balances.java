package gavel.devnet;

import java.math.BigInteger;
import java.util.Objects;

/**
 * What an account has on the two chains.
 *
 * @param l1Wei ether on the L1
 * @param l2Wei ether on the L2
 * @param usdc base units (10⁻⁶)
 * @param usdt base units (10⁻⁶)
 */
public record Balances(BigInteger l1Wei, BigInteger l2Wei, BigInteger usdc, BigInteger usdt) {
  public Balances {
    Objects.requireNonNull(l1Wei);
    Objects.requireNonNull(l2Wei);
    Objects.requireNonNull(usdc);
    Objects.requireNonNull(usdt);
  }
}
