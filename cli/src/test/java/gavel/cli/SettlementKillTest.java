package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.EntityId;
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
import gavel.protocol.sale.SaleLog;
import gavel.protocol.settle.RefundPlan;
import gavel.protocol.settle.SaleSnapshot;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kills the program again and again while it settles and pays back. However often: every row is set
 * once, to what the bundle says, everyone is paid back once, and a run that is left alone comes to
 * the end. Then everything is verified.
 *
 * <p>GAVEL_ROWS says how many bidders, 200 where it is not set; GAVEL_KILLS how many kills of the
 * settlement, and half as many of the refunds.
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
  void noKillLosesDoublesOrChangesARowOrARefund() throws Exception {
    try (LocalSale world = LocalSale.up(home)) {
      world.operator("operator", "stage", "commitment", "--yes");
      timed(
          "bids",
          () -> {
            new Crowd(world.devnet(), 7).bid(ROWS);
            return ROWS;
          });
      world.operator("operator", "stage", "settlement", "--yes");
      BigInteger nonce = nonce(world);
      int kills = timed("settlement", () -> survives(KILLS, "settle", "--send"));
      check(world, nonce);
      world.operator("operator", "finalize", "--yes");
      kills += timed("refunds", () -> survives(KILLS / 2, "refund"));
      world.operator("operator", "withdraw", "--yes");
      checkRefunds(world);
      JsonNode verified = timed("verification", () -> world.operator("verify", "settlement"));
      assertThat(verified.get("holds").asBoolean()).isTrue();
      assertThat(unknown(verified)).containsExactly("No root is set yet.");
      System.err.println("a settlement of " + ROWS + " rows that survived " + kills + " kills");
    }
  }

  private static List<String> unknown(JsonNode report) {
    List<String> all = new ArrayList<>();
    report
        .get("parts")
        .forEach(part -> part.get("unknown").forEach(each -> all.add(each.asString())));
    return all;
  }

  private static <T> T timed(String what, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    T result = work.call();
    System.err.printf("%d rows, %s: %.1f s%n", ROWS, what, (System.nanoTime() - start) / 1e9);
    return result;
  }

  /** Runs a command of the operator's, killed so often at most, and then to its end. */
  private int survives(int most, String... command) throws IOException, InterruptedException {
    int kills = 0;
    for (int i = 0; i < most; i++) {
      kills += run(true, command);
    }
    assertThat(run(false, command)).as("the run that is left alone").isZero();
    return kills;
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

  /** Everyone was paid back once, and nothing is left in the sale. */
  private static void checkRefunds(LocalSale world) {
    SaleClient sale = world.devnet().sale();
    List<EntityId> paid =
        sale.events(0, sale.chain().blockNumber()).stream()
            .map(SaleLog::event)
            .filter(SaleEvent.EntityRefunded.class::isInstance)
            .map(each -> ((SaleEvent.EntityRefunded) each).entity())
            .toList();
    assertThat(paid).doesNotHaveDuplicates();
    assertThat(RefundPlan.of(SaleSnapshot.latest(sale)).entities()).isEmpty();
    for (Address token : sale.paymentTokens()) {
      assertThat(new Erc20(sale.chain(), token).balance(sale.address())).isZero();
    }
  }

  /** Runs the program; 1 where it was killed, 0 where it came to its end. */
  private int run(boolean kill, String... words) throws IOException, InterruptedException {
    Process process = start(words);
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

  private Process start(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Gavel.class.getName(),
                "operator"));
    command.addAll(List.of(words));
    command.addAll(List.of("--yes", "--batch", Integer.toString(BATCH)));
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
