package gavel.wallet.external;

import gavel.wallet.WalletException;

/** The signer answered that it does not sign. */
public final class SignerRefusedException extends WalletException {
  /** The error code of JSON-RPC for a method that does not exist. */
  public static final int NO_SUCH_METHOD = -32601;

  private static final long serialVersionUID = 1L;

  private final int code;

  /** A refusal by a signer, with its error code and in its words. */
  public SignerRefusedException(String signer, int code, String words) {
    super("The signer " + signer + " refused: " + words + ". Nothing was signed.");
    this.code = code;
  }

  /** The error code of JSON-RPC. */
  public int code() {
    return code;
  }
}
