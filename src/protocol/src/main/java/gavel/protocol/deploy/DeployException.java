package gavel.protocol.deploy;

import gavel.protocol.ProtocolException;

/** A contract that cannot be deployed, or an address book that cannot be used. */
public final class DeployException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  public DeployException(String message) {
    super(message);
  }

  public DeployException(String message, Throwable cause) {
    super(message, cause);
  }
}
