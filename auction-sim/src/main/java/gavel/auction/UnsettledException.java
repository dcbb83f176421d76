package gavel.auction;

/** A book that cannot be settled by the terms; the message says what is missing. */
public final class UnsettledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A complete sentence for people. */
  public UnsettledException(String message) {
    super(message);
  }
}
