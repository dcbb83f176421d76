package gavel.wallet;

/** Something about a key, a key file or a signature is wrong; the message is meant for people. */
public class WalletException extends RuntimeException {
  /** A problem in a whole sentence: what happened, got and wanted, and what to do. */
  public WalletException(String message) {
    super(message);
  }

  /** The same, with what caused it. */
  public WalletException(String message, Throwable cause) {
    super(message, cause);
  }
}
