package gavel.cli.option;

import gavel.cli.exit.Failure;
import gavel.protocol.settle.AllocationPlan;
import picocli.CommandLine.Option;

/** How much goes into one transaction of many. */
public final class BatchOptions {

  @Option(
      names = "--batch",
      paramLabel = "ROWS",
      defaultValue = "200",
      description = "rows a transaction, 1 to 200 (default: ${DEFAULT-VALUE})")
  private int rows;

  /** Rows a transaction. */
  public int rows() {
    if (rows < 1 || rows > AllocationPlan.BATCH) {
      throw Failure.usage(
          "--batch takes 1 to %d rows, got %d.".formatted(AllocationPlan.BATCH, rows));
    }
    return rows;
  }
}
