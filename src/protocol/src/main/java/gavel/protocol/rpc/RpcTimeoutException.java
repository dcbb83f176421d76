package gavel.protocol.rpc;

/** The endpoint took the request and gave no answer in time, or broke off. */
public final class RpcTimeoutException extends RpcException {
  private static final long serialVersionUID = 1L;

  public RpcTimeoutException(String message, Throwable cause) {
    super(message, cause);
  }
}
