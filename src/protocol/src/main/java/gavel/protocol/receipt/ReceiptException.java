package gavel.protocol.receipt;

import gavel.protocol.ProtocolException;

/** A bid's receipt that cannot be made, read or believed. */
public final class ReceiptException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  public ReceiptException(String message) {
    super(message);
  }

  public ReceiptException(String message, Throwable cause) {
    super(message, cause);
  }
}
