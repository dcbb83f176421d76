package gavel.protocol.sale;

/** A contract's version. */
public record Version(long major, long minor, long patch) {
  /** Whether this client may bid and settle on it: any 2.x. */
  public boolean fullySupported() {
    return major == 2;
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
