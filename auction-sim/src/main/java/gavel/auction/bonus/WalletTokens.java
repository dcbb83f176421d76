package gavel.auction.bonus;

import java.math.BigInteger;
import java.util.List;

/**
 * A wallet's tokens, in base units.
 *
 * @param tokens bought
 * @param bonuses one for each program, in order
 * @param total of both
 * @param locked how much of the total opens only after the lock
 */
public record WalletTokens(
    BigInteger tokens, List<BigInteger> bonuses, BigInteger total, BigInteger locked) {
  /** Keeps a copy. */
  public WalletTokens {
    bonuses = List.copyOf(bonuses);
  }

  /** Nothing, under {@code programs} bonus programs. */
  public static WalletTokens none(int programs) {
    return new WalletTokens(
        BigInteger.ZERO,
        java.util.Collections.nCopies(programs, BigInteger.ZERO),
        BigInteger.ZERO,
        BigInteger.ZERO);
  }
}
