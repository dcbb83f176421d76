package gavel.auction.fast;

import gavel.auction.bonus.FilledWallet;
import gavel.auction.bonus.WalletTokens;
import java.math.BigInteger;
import java.util.List;

/** The tokens of a settlement. */
interface Tokens {
  /** Those of one wallet of a bid. */
  WalletTokens of(int bid, FilledWallet wallet);

  /** Those of all. */
  Sums sums();

  /**
   * Tokens of all wallets, in base units.
   *
   * @param tokens bought
   * @param bonuses by program
   * @param total of both
   * @param locked part of the total
   */
  record Sums(BigInteger tokens, List<BigInteger> bonuses, BigInteger total, BigInteger locked) {
    public Sums {
      bonuses = List.copyOf(bonuses);
    }
  }
}
