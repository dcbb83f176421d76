package gavel.protocol.commit;

import gavel.protocol.ProtocolException;

/** A commitment or an opening that cannot be read, or does not hold. */
public final class CommitException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  public CommitException(String message) {
    super(message);
  }

  public CommitException(String message, Throwable cause) {
    super(message, cause);
  }
}
