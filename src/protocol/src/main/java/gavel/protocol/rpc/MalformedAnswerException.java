package gavel.protocol.rpc;

/** An answer that no node gives: a login page, a proxy's error, a cut-off body. */
final class MalformedAnswerException extends RpcException {
  private static final long serialVersionUID = 1L;

  MalformedAnswerException(String message, Throwable cause) {
    super(message, cause);
  }
}
