package gavel.spark;

import gavel.auction.UnsettledException;
import gavel.auction.io.BadInput;

/** What lies behind a failed job: Spark wraps a task's failure in its own. */
final class Causes {
  private Causes() {}

  /** The first line of the innermost message. */
  static String of(Throwable failure) {
    Throwable inner = failure;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    String message = inner.getMessage() == null ? inner.toString() : inner.getMessage();
    return message.lines().findFirst().orElse(message).strip();
  }

  /** Throws what a task refused as it threw it, if that is what is behind a failure. */
  static void rethrow(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof BadInput || at instanceof UnsettledException) {
        throw (RuntimeException) at;
      }
    }
  }
}
