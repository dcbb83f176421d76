package gavel.cli.option;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of everything that sends a transaction. */
public final class SendOptions {

  @Option(names = "--yes", description = "do not ask before signing; every check still runs")
  private boolean yes;

  @Option(names = "--dry-run", description = "stop after the checks and the simulation")
  private boolean dryRun;

  @Mixin private FeeOptions fees;

  /** Whether the question before signing is answered already. */
  public boolean yes() {
    return yes;
  }

  /** Whether nothing is signed. */
  public boolean dryRun() {
    return dryRun;
  }

  /** What may be paid for gas. */
  public FeeOptions fees() {
    return fees;
  }
}
