package gavel.protocol.bridge;

import gavel.protocol.ProtocolException;

/** A deposit that cannot be understood, or was none. */
public final class BridgeException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  public BridgeException(String message) {
    super(message);
  }
}
