package gavel.wallet.mnemonic;

import gavel.wallet.WalletException;

/** Words that are no mnemonic; only a word that is in no mnemonic at all is repeated. */
public final class MalformedMnemonicException extends WalletException {
  MalformedMnemonicException(String message) {
    super(message);
  }
}
