package gavel.cli.option;

import gavel.protocol.submit.WaitLevel;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of everything that sends a transaction. */
public final class SendOptions {

  @Option(names = "--yes", description = "do not ask before signing; every check still runs")
  private boolean yes;

  @Option(names = "--dry-run", description = "stop after the checks and the simulation")
  private boolean dryRun;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write the unsigned plan to a file instead, for gavel tx sign")
  private Path out;

  @Option(
      names = "--safe",
      paramLabel = "ADDRESS",
      description = "with --out: a batch for the Safe of this address, named as --account too")
  private String safe;

  @Option(
      names = "--wait",
      paramLabel = "LEVEL",
      defaultValue = "mined",
      description =
          "until it is mined, safe or finalized; or none, not at all (default: ${DEFAULT-VALUE})")
  private WaitLevel wait;

  @Mixin private FeeOptions fees;

  /** Whether the question before signing is answered already. */
  public boolean yes() {
    return yes;
  }

  /** Whether nothing is signed. */
  public boolean dryRun() {
    return dryRun;
  }

  /** Where the plan is written instead of being sent. */
  public Optional<Path> out() {
    return Optional.ofNullable(out);
  }

  /** The Safe whose owners are to sign the plan. */
  public Optional<String> safe() {
    return Optional.ofNullable(safe);
  }

  /** How sure it must be before the command ends. */
  public WaitLevel until() {
    return wait;
  }

  /** What may be paid for gas. */
  public FeeOptions fees() {
    return fees;
  }
}
