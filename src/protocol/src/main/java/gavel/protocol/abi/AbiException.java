package gavel.protocol.abi;

import gavel.protocol.ProtocolException;

/**
 * A value that does not fit its ABI type, or bytes that are not an encoding of the wanted types.
 */
public final class AbiException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  public AbiException(String message) {
    super(message);
  }
}
