package gavel.protocol.rpc;

/**
 * A transaction left for the endpoint and no answer came back: it may or may not have been taken.
 * Look its hash up before sending anything again.
 */
public final class SendUncertainException extends RpcException {
  private static final long serialVersionUID = 1L;

  public SendUncertainException(String endpoint, Throwable cause) {
    super(
        "%s was handed a transaction and did not answer (%s): it may have been taken. To see whether: gavel tx list"
            .formatted(endpoint, cause.getMessage()),
        cause);
  }
}
