package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the packaged program takes to read a large book from a local node, and what watching it
 * costs. Its name keeps it out of the usual run; the command is in src/bench/README.md.
 */
class BookSpeed {

  private static final int RUNS = 5;
  private static final Duration QUIET = Duration.ofSeconds(60);

  @TempDir private Path home;

  @Test
  void aLargeBookIsReadAndWatched() throws IOException, InterruptedException {
    int bids = Integer.getInteger("gavel.bids", 50_000);
    try (PackagedSale sale = PackagedSale.up(home, "--history", "2")) {
      sale.ok("operator", "operator stage commitment --yes");
      long start = System.nanoTime();
      new Throng(sale.devnet()).bid(bids);
      System.out.printf("%,d bids placed in %,d s%n", bids, millis(start) / 1_000);
      for (int run = 1; run <= RUNS; run++) {
        forget();
        book(sale, "cold", bids, run);
      }
      for (int run = 1; run <= RUNS; run++) {
        book(sale, "with the cache", bids, run);
      }
      watch(sale);
    }
  }

  private static void book(PackagedSale sale, String how, int bids, int run) {
    long start = System.nanoTime();
    Run.Result read = sale.ok("alice", "sale book --json");
    System.out.printf("sale book %s, run %d: %,d ms%n", how, run, millis(start));
    assertThat(read.json().path("bids").asInt()).isEqualTo(bids);
  }

  /** What is known of the chain already. */
  private void forget() throws IOException {
    Path caches = Files.createDirectories(home.resolve(".cache/gavel"));
    try (Stream<Path> kept = Files.list(caches)) {
      for (Path each : kept.filter(file -> file.toString().endsWith(".bin")).toList()) {
        Files.delete(each);
      }
    }
  }

  private static void watch(PackagedSale sale) throws InterruptedException {
    Packaged.Started watching = sale.program("alice").start("sale", "watch");
    try {
      Thread.sleep(Duration.ofSeconds(20));
      Duration before = watching.process().info().totalCpuDuration().orElseThrow();
      Thread.sleep(QUIET);
      Duration after = watching.process().info().totalCpuDuration().orElseThrow();
      assertThat(watching.process().isAlive()).isTrue();
      System.out.printf(
          "sale watch: %,d ms of processor time before, then %,d ms in %d s: %.1f %% of a core%n",
          before.toMillis(),
          after.minus(before).toMillis(),
          QUIET.toSeconds(),
          100.0 * after.minus(before).toMillis() / QUIET.toMillis());
    } finally {
      watching.process().destroy();
      watching.process().waitFor();
    }
  }

  private static long millis(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}
