package gavel.wallet.keystore;

import gavel.wallet.WalletException;

/** A file is no key file of version 3, is damaged, or asks for what is refused. */
public final class MalformedKeystoreException extends WalletException {
  MalformedKeystoreException(String message) {
    super(message);
  }

  MalformedKeystoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
