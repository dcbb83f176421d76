package gavel.devnet.node;

import gavel.devnet.DevnetException;

/** The node's program is not there and could not be fetched, or it does not start. */
public final class NodeUnavailableException extends DevnetException {
  private static final long serialVersionUID = 1L;

  public NodeUnavailableException(String message) {
    super(message);
  }

  public NodeUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
