package gavel.protocol.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * How long a verification takes once everything is read. Its name keeps it out of the usual run;
 * the command is in src/bench/README.md.
 */
class VerifySpeed {
  private static final int RUNS = 5;

  @Test
  void aLargeSettlementHolds() {
    int entities = Integer.getInteger("gavel.entities", 50_000);
    GeneratedSale sale = new GeneratedSale(entities, 7);
    for (int run = 1; run <= RUNS; run++) {
      long start = System.nanoTime();
      Report report = sale.verify();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertThat(report.differences()).isEmpty();
      System.out.printf(
          "verify settlement, %,d entities, run %d: %,d ms%n", entities, run, took.toMillis());
    }
  }
}
