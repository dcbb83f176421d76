package gavel.auction.live;

/** An event that cannot follow the ones before it; the message says why. */
public final class OutOfOrderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutOfOrderException(String message) {
    super(message);
  }
}
