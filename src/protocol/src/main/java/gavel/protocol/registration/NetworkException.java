package gavel.protocol.registration;

import gavel.protocol.rpc.RpcException;

/** The registration service could not be reached, did not answer in time, or failed itself. */
public final class NetworkException extends RpcException {
  private static final long serialVersionUID = 1L;

  NetworkException(String message, Throwable cause) {
    super(message, cause);
  }

  NetworkException(String message) {
    super(message);
  }
}
