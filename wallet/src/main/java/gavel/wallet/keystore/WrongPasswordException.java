package gavel.wallet.keystore;

import gavel.wallet.WalletException;

/** The password does not open the key file. */
public final class WrongPasswordException extends WalletException {
  WrongPasswordException(String what) {
    super(
        "The password does not open "
            + what
            + " (its checksum does not match). Try again; a"
            + " forgotten password cannot be recovered.");
  }
}
