package gavel.protocol;

/**
 * What a chain, an API or one of their files did not allow. The message is a whole sentence for a
 * person: what happened, to what, what was found and what was wanted; where there is something to
 * do about it, the last sentence says so.
 */
public class ProtocolException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProtocolException(String message) {
    super(message);
  }

  public ProtocolException(String message, Throwable cause) {
    super(message, cause);
  }
}
