package gavel.protocol.descriptor;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ways in which a sale's tokens are claimed. */
public enum Rail {
  /** Our TokenDistributor: a leaf a wallet, with a lock. */
  GAVEL,
  /** A Merkl distributor: cumulative amounts. */
  MERKL,
  /** A MerkleDistributor of Uniswap's kind: one amount a wallet. */
  UNISWAP,
  /** An OpenZeppelin VestingWallet. */
  VESTING;

  /** The name in the file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Rail of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  static String names() {
    return Arrays.stream(values()).map(Rail::key).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return key();
  }
}
