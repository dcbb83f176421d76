package gavel.wallet.transaction;

import gavel.wallet.WalletException;
import java.math.BigInteger;

/** The range of the EVM's unsigned words. */
final class Uint256 {
  private Uint256() {}

  /** Refuses a number below 0 or above 2^256 - 1. */
  static void require(String what, BigInteger number) {
    if (number.signum() < 0 || number.bitLength() > 256) {
      throw new WalletException(what + " must be from 0 to 2^256 - 1; got " + number + ".");
    }
  }
}
