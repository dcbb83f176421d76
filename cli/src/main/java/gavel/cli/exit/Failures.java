package gavel.cli.exit;

import gavel.cli.Version;

/** Which exit code and words an exception of the lower modules means. */
public final class Failures {

  private Failures() {}

  /** The failure that it is; anything unforeseen is a bug. */
  public static Failure of(Throwable thrown) {
    return switch (thrown) {
      case Failure failure -> failure;
      default -> Failure.bug(thrown, Version.current());
    };
  }
}
