package gavel.devnet;

/**
 * Something about the local chains went wrong. The message is for the person at the terminal: what
 * happened, and what to do next.
 */
public class DevnetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DevnetException(String message) {
    super(message);
  }

  public DevnetException(String message, Throwable cause) {
    super(message, cause);
  }
}
