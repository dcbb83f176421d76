package gavel.wallet.transaction;

import gavel.wallet.Address;
import gavel.wallet.Bytes;

/**
 * A transaction ready to be sent.
 *
 * @param from the account that signed
 * @param raw the bytes for {@code eth_sendRawTransaction}
 * @param hash 32 bytes, by which every node knows it
 */
public record SignedTransaction(UnsignedTransaction unsigned, Address from, Bytes raw, Bytes hash) {
  /**
   * Reads signed bytes back: legacy with EIP-155, EIP-2930 and EIP-1559.
   *
   * @throws gavel.wallet.WalletException where they are anything else
   */
  public static SignedTransaction decode(Bytes raw) {
    return TransactionDecoding.decode(raw);
  }
}
