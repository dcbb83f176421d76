package gavel.cli.exit;

import java.util.List;

/**
 * An end that was foreseen: an exit code, one paragraph on what happened (got and wanted), and the
 * lines below it, the last of which says what to do next.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;
  private final transient List<String> details;

  private Failure(ExitCode code, String message, List<String> details, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.details = List.copyOf(details);
  }

  /** The command line is wrong in a way that the parser could not see. */
  public static Failure usage(String message, String... details) {
    return new Failure(ExitCode.USAGE, message, List.of(details), null);
  }

  /** A file, a key file, a password or the configuration is wrong. */
  public static Failure file(String message, String... details) {
    return new Failure(ExitCode.FILE, message, List.of(details), null);
  }

  /** The checks found that it would fail on chain; {@code details} are the findings. */
  public static Failure refused(String message, List<String> details) {
    return new Failure(ExitCode.REFUSED, message, details, null);
  }

  /** A transaction was mined and reverted. */
  public static Failure reverted(String message, String... details) {
    return new Failure(ExitCode.REVERTED, message, List.of(details), null);
  }

  /** An endpoint or a service did not answer, or is another chain's. */
  public static Failure network(String message, String... details) {
    return new Failure(ExitCode.NETWORK, message, List.of(details), null);
  }

  /** Not logged in, not eligible, or without a valid permit. */
  public static Failure notEligible(String message, String... details) {
    return new Failure(ExitCode.NOT_ELIGIBLE, message, List.of(details), null);
  }

  /** The question was answered with no, or could not be asked. */
  public static Failure notConfirmed(String message, String... details) {
    return new Failure(ExitCode.NOT_CONFIRMED, message, List.of(details), null);
  }

  /** Sent, and not yet final when the waiting ended. */
  public static Failure notFinal(String message, String... details) {
    return new Failure(ExitCode.NOT_FINAL, message, List.of(details), null);
  }

  /** Two things that should agree do not. */
  public static Failure differences(String message, List<String> details) {
    return new Failure(ExitCode.DIFFERENCES, message, details, null);
  }

  /** Something that nobody foresaw. Its message may hold anything, so only its type is shown. */
  static Failure bug(Throwable thrown, String version) {
    return new Failure(
        ExitCode.BUG,
        "unexpected failure (" + thrown.getClass().getSimpleName() + "): this is a bug.",
        List.of(
            "Please report it with the lines below and gavel " + version + ".",
            "gavel doctor --json"),
        thrown);
  }

  /** The same failure with the exception that led to it, which {@code --verbose} shows. */
  public Failure because(Throwable cause) {
    return new Failure(code, getMessage(), details, cause);
  }

  /** The exit code that the process ends with. */
  public ExitCode code() {
    return code;
  }

  /** Lines below the message; the last one says what to do next. */
  public List<String> details() {
    return details;
  }
}
