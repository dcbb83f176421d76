package gavel.wallet;

import gavel.wallet.transaction.SignedTransaction;
import gavel.wallet.transaction.UnsignedTransaction;

/**
 * A signer that sends what it signs by itself, such as a wallet in a browser. It may choose another
 * nonce and other fees than it is asked for.
 */
public interface SendingSigner extends Signer {
  /**
   * Has a transaction signed and sent.
   *
   * @param review what it does, in words, for the person who is asked
   * @return the hash that the wallet says it has
   * @throws gavel.wallet.external.SignerRefusedException where it was declined: nothing was sent
   * @throws WalletException where it is not known whether it was sent
   */
  Bytes send(UnsignedTransaction transaction, String review);

  @Override
  default SignedTransaction sign(UnsignedTransaction transaction) {
    throw new WalletException(
        "This wallet only signs what it sends itself: it cannot sign a plan to be sent later.");
  }
}
