package gavel.protocol.rpc;

import gavel.protocol.ProtocolException;

/** An endpoint could not be reached, or did not answer as a node does. */
public class RpcException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  public RpcException(String message) {
    super(message);
  }

  public RpcException(String message, Throwable cause) {
    super(message, cause);
  }
}
