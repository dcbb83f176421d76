package gavel.protocol.rpc;

/** A transaction that provably reached no node: handing it to another one is safe. */
final class NotTakenException extends RpcException {
  private static final long serialVersionUID = 1L;

  NotTakenException(String message, Throwable cause) {
    super(message, cause);
  }
}
