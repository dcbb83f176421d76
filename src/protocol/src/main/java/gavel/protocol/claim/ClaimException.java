package gavel.protocol.claim;

import gavel.protocol.ProtocolException;

/** A claim contract, a tree file or a proof service that does not hold what a claim needs. */
public final class ClaimException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  public ClaimException(String message) {
    super(message);
  }

  public ClaimException(String message, Throwable cause) {
    super(message, cause);
  }
}
