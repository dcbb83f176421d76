package gavel.protocol.stake;

import gavel.protocol.ProtocolException;

/** Staking could not be read, or cannot be done as asked. */
public final class StakeException extends ProtocolException {
  private static final long serialVersionUID = 1;

  /** A refusal in a complete sentence. */
  public StakeException(String message) {
    super(message);
  }

  /** The same with its cause. */
  public StakeException(String message, Throwable cause) {
    super(message, cause);
  }
}
