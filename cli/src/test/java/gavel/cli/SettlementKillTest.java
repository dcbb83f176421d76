package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleFolder;
import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.sale.Allocation;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SaleEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program again and again while it settles. However often: every row is set once, to what
 * the bundle says, and a run that is left alone ends the settlement.
 *
 * <p>GAVEL_ROWS says how many bidders, 200 where it is not set; GAVEL_KILLS how many kills.
 */
class SettlementKillTest {

  private static final int ROWS = number("GAVEL_ROWS", 200);
  private static final int KILLS = number("GAVEL_KILLS", 5);

  /** So that there are more batches than kills, and each run ends one at least. */
  private static final int BATCH = Math.clamp(ROWS / (3L * KILLS + 5), 1, 200);

  /** A few batches long, so that kills fall on every state of one. */
  private static final int SPAN_MILLIS = 250;

  @TempDir private Path home;

  private final Random random = new Random(20_261_123);

  @Test
  void noKillLosesDoublesOrChangesARow() throws Exception {
    try (LocalSale world = LocalSale.up(home)) {
      world.operator("operator", "stage", "commitment", "--yes");
      new Crowd(world.devnet(), 7).bid(ROWS);
      world.operator("operator", "stage", "settlement", "--yes");
      BigInteger nonce = nonce(world);
      int kills = 0;
      for (int i = 0; i < KILLS; i++) {
        kills += run(true);
      }
      assertThat(run(false)).as("the run that is left alone").isZero();
      check(world, nonce);
      world.operator("operator", "finalize", "--yes");
      assertThat(world.operator("verify", "settlement").get("holds").asBoolean()).isTrue();
      System.err.println("a settlement of " + ROWS + " rows that survived " + kills + " kills");
    }
  }

  private void check(LocalSale world, BigInteger nonceBefore) {
    Bundle bundle = BundleFolder.read(home.resolve(".local/share/gavel/bundles/devnet-final"));
    Map<Pair, BigInteger> wanted = new HashMap<>();
    bundle.allocations().stream()
        .filter(each -> each.accepted().signum() > 0)
        .forEach(each -> wanted.put(each.pair(), each.accepted()));
    Map<Pair, BigInteger> set = new HashMap<>();
    SaleClient sale = world.devnet().sale();
    for (var log : sale.events(0, sale.chain().blockNumber())) {
      if (log.event() instanceof SaleEvent.AllocationSet each) {
        Allocation row =
            new Allocation(each.entity(), each.wallet(), each.token(), each.accepted());
        assertThat(set.put(row.pair(), row.accepted())).as("set twice: " + row).isNull();
      }
    }
    assertThat(set).isEqualTo(wanted);
    try (Journal journal =
        Journal.open(home.resolve(".local/share/gavel/journal.db"), InstantSource.system())) {
      assertThat(journal.watched())
          .extracting(JournalEntry::state)
          .doesNotContain(EntryState.PLANNED, EntryState.SIGNED, EntryState.SENT);
    }
    assertThat(nonce(world).subtract(nonceBefore).intValueExact())
        .isLessThanOrEqualTo((wanted.size() + BATCH - 1) / BATCH + KILLS);
  }

  /** Runs the program; 1 where it was killed, 0 where it came to its end. */
  private int run(boolean kill) throws IOException, InterruptedException {
    Process process = start();
    try (BufferedReader talk = process.errorReader()) {
      StringBuilder said = new StringBuilder();
      for (String line = talk.readLine(); line != null; line = talk.readLine()) {
        said.append(line).append('\n');
        if (kill && line.contains(" mined in block ")) {
          Thread.sleep(random.nextInt(SPAN_MILLIS));
          process.toHandle().destroyForcibly();
          kill = false;
        }
      }
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      int exit = process.exitValue();
      assertThat(exit).as(said.toString()).isIn(0, 137);
      return exit == 0 ? 0 : 1;
    }
  }

  private Process start() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Gavel.class.getName(),
            "operator",
            "settle",
            "--send",
            "--yes",
            "--batch",
            Integer.toString(BATCH));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().put("HOME", home.toString());
    builder.environment().put("GAVEL_SALE", "devnet");
    builder.environment().put("GAVEL_ACCOUNT", "operator");
    return builder.start();
  }

  private static BigInteger nonce(LocalSale world) {
    return world
        .devnet()
        .l1()
        .client()
        .transactionCount(world.devnet().account("operator").address(), BlockTag.LATEST);
  }

  private static int number(String variable, int otherwise) {
    return Integer.parseInt(System.getenv().getOrDefault(variable, Integer.toString(otherwise)));
  }
}
