package gavel.protocol.settle;

import gavel.protocol.ProtocolException;

/** A settlement that would be refused on chain, or that the chain no longer agrees with. */
public final class SettleException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  public SettleException(String message) {
    super(message);
  }

  public SettleException(String message, Throwable cause) {
    super(message, cause);
  }
}
