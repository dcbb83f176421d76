package gavel.wallet.external;

import gavel.wallet.WalletException;

/** The signer gave no answer, or none that can be understood. */
public final class SignerUnreachableException extends WalletException {
  private static final long serialVersionUID = 1L;

  /** A problem in a whole sentence, with what caused it. */
  public SignerUnreachableException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The same without a cause. */
  public SignerUnreachableException(String message) {
    super(message);
  }
}
