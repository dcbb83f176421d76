package gavel.protocol.offline;

import gavel.protocol.ProtocolException;

/** A plan file cannot be read, was changed, or does not fit the chain any more. */
public final class PlanFileException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  PlanFileException(String message) {
    super(message);
  }

  PlanFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
