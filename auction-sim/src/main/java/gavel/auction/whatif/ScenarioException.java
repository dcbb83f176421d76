package gavel.auction.whatif;

/** A scenario that cannot be read, or that does not fit the book or the terms. */
public final class ScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What was wrong, got and wanted. */
  public ScenarioException(String message) {
    super(message);
  }

  /** The same, and what it came from. */
  public ScenarioException(String message, Throwable cause) {
    super(message, cause);
  }
}
