package gavel.wallet;

import gavel.wallet.transaction.Signature;
import gavel.wallet.transaction.SignedTransaction;
import gavel.wallet.transaction.TypedData;
import gavel.wallet.transaction.UnsignedTransaction;

/**
 * Signs for one account, wherever its key is. Whoever implements it guarantees that what it returns
 * was checked: the signature recovers to {@link #address()}.
 */
public interface Signer extends AutoCloseable {
  /** The account that signs. */
  Address address();

  /**
   * Signs a transaction; nothing is sent.
   *
   * @throws WalletException where the signer refuses, fails, or returns something else
   */
  SignedTransaction sign(UnsignedTransaction transaction);

  /**
   * Signs a message in the form of EIP-191 version 0x45 ({@code personal_sign}).
   *
   * @throws WalletException where the signer refuses, fails, or returns something else
   */
  Signature signMessage(Bytes message);

  /**
   * Signs typed data (EIP-712).
   *
   * @throws WalletException where the signer refuses, fails, or returns something else
   */
  Signature signTypedData(TypedData document);

  /** Wipes what the signer holds; it signs nothing afterwards. */
  @Override
  void close();
}
