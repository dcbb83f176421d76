package gavel.cli.exit;

/** The one table of exit codes. Where several apply, the order is 2, 3, 6, 7, 4, 8. */
public enum ExitCode {
  DONE(0, "done"),
  BUG(1, "unexpected failure: a bug, please report it"),
  USAGE(2, "the command line could not be understood"),
  FILE(3, "configuration, file, key file, password or CSV row"),
  REFUSED(4, "refused by the checks: it would fail on chain"),
  REVERTED(5, "mined and reverted"),
  NETWORK(6, "network or endpoint: down, too slow, or another chain"),
  NOT_ELIGIBLE(7, "not eligible, not logged in, or no valid permit"),
  NOT_CONFIRMED(8, "not confirmed"),
  NOT_FINAL(9, "sent but not yet final, or a wait that timed out"),
  DIFFERENCES(10, "a verification found differences"),
  INTERRUPTED(130, "interrupted; what is open is said");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The process's exit status. */
  public int code() {
    return code;
  }

  /** What it means, in words. */
  public String meaning() {
    return meaning;
  }

  /** The name as JSON shows it: lower case, dashes. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
