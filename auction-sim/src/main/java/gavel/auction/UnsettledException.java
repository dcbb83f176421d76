package gavel.auction;

/** A book that cannot be settled by the terms; the message says what is missing. */
public final class UnsettledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A complete sentence for people. */
  public UnsettledException(String message) {
    super(message);
  }

  /** A bid that names no price, where the rule needs one. */
  public static UnsettledException noPrice(EntityId entity) {
    return new UnsettledException(
        "Entity "
            + entity
            + " names no price, which only a sale at a fixed price allows; give it one, or use terms"
            + " with the rule \"fixed\".");
  }
}
