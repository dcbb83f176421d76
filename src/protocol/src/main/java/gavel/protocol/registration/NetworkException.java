package gavel.protocol.registration;

import gavel.protocol.rpc.RpcException;

/** The registration service could not be reached, or did not answer in time. */
public final class NetworkException extends RpcException {
  private static final long serialVersionUID = 1L;

  NetworkException(String message, Throwable cause) {
    super(message, cause);
  }
}
