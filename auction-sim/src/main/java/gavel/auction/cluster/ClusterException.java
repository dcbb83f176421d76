package gavel.auction.cluster;

/** A cluster that cannot be reached, or failed; the message is a sentence for people. */
public final class ClusterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what happened, and why. */
  public ClusterException(String message, Throwable cause) {
    super(message, cause);
  }
}
