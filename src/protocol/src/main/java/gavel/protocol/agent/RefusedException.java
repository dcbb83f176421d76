package gavel.protocol.agent;

/** A request that is answered with an error of JSON-RPC. */
final class RefusedException extends RuntimeException {
  /** "Transaction rejected", EIP-1474. */
  private static final int REJECTED = -32003;

  private static final int UNKNOWN_METHOD = -32601;
  private static final long serialVersionUID = 1L;

  private final int code;

  private RefusedException(int code, String message) {
    super(message);
    this.code = code;
  }

  RefusedException(String message) {
    this(REJECTED, message);
  }

  static RefusedException unknown(String method) {
    return new RefusedException(UNKNOWN_METHOD, "the method " + method + " does not exist");
  }

  int code() {
    return code;
  }
}
