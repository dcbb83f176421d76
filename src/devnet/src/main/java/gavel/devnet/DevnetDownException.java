package gavel.devnet;

/** The local chains are not running, or have stopped by themselves. */
public final class DevnetDownException extends DevnetException {
  private static final long serialVersionUID = 1L;

  public DevnetDownException(String message) {
    super(message);
  }

  public DevnetDownException(String message, Throwable cause) {
    super(message, cause);
  }
}
