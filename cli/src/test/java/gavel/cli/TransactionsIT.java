package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.ChainTransaction;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every {@code gavel tx} command through the packaged program, on bids that wait, are lost or come
 * late. Each test takes another person, so that they share one sale.
 */
class TransactionsIT {

  private static final int PATIENCE_MINUTES = 2;

  @TempDir private static Path home;
  private static PackagedSale sale;
  private static EthClient chain;

  @BeforeAll
  static void open() throws IOException {
    sale = PackagedSale.up(home);
    chain = sale.devnet().l1().client();
    sale.ok("operator", "operator stage commitment --yes");
    sale.logIn("alice", "bob", "carol", "dave", "erin");
  }

  @AfterAll
  static void close() {
    if (sale != null) {
      sale.close();
    }
  }

  @AfterEach
  void mineAtOnceAgain() {
    sale.mineAtOnce();
  }

  @Test
  void whatIsNotWaitedForIsFollowedFromTheJournalUntilItIsFinal() {
    sale.mineNothing();
    Run.Result placed =
        sale.ok("alice", "bid place --price 0.03 --amount 500 --token usdc --yes --wait none");
    long id = newest();
    assertThat(placed.out())
        .isEqualTo("Sent, and not waited for. Next: gavel tx wait " + id + "\n");
    assertThat(sale.ok("alice", "tx list --open").out())
        .contains("bid", "sent", "Next: gavel tx resume");
    assertThat(sale.as("alice", "tx wait " + id + " --timeout 1").exit()).isEqualTo(9);
    chain.raw("evm_mine");
    assertThat(sale.ok("alice", "tx wait " + id).out()).contains(" is mined in block ");
    assertThat(sale.ok("alice", "tx wait " + id + " --wait finalized").out())
        .contains(" is final in block ");
    sale.ok("alice", "tx resume");
    assertThat(sale.ok("alice", "tx resume").out()).isEqualTo("Nothing is open.\n");
    assertThat(sale.ok("alice", "tx show " + id).out()).contains("state").contains("final");
    assertThat(entry(id).get("state").asString()).isEqualTo("final");
  }

  @Test
  void aCommandWaitsAsLongAsItIsAskedToUnlessItHasToGoOnAfterwards() {
    // These local chains call a block final as soon as it is there.
    sale.ok("erin", "bid place --price 0.03 --amount 300 --token usdc --yes --wait finalized");
    assertThat(entry(newest()).get("state").asString()).isEqualTo("final");
    sale.ok("erin", "bid raise --by 1 --yes");
    assertThat(entry(newest()).get("state").asString()).isEqualTo("mined");
    Run.Result refused = sale.as("operator", "operator pause --yes --wait none");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("Leave --wait none out.");
  }

  @Test
  void aBidThatWaitsTooLongIsSpedUpOrCancelledAndExactlyOneIsMined() throws Exception {
    sale.ok("bob", "bid place --price 0.03 --amount 500 --token usdc --yes");
    sale.mineNothing();

    sale.ok("bob", "bid raise --by 5 --yes --wait none");
    long raise = newest();
    Run.Result faster = replacing("bob", raise, "tx speed-up " + raise + " --yes");
    assertThat(faster.out()).startsWith("Speed up " + raise + "  0x").contains(" is mined in ");
    assertThat(entry(raise).get("state").asString()).isEqualTo("replaced");
    assertThat(amount("bob")).isEqualTo("505000000");

    sale.ok("bob", "bid raise --by 5 --yes --wait none");
    long second = newest();
    replacing("bob", second, "tx cancel " + second + " --yes");
    assertThat(entry(second).get("state").asString()).isEqualTo("replaced");
    assertThat(amount("bob")).isEqualTo("505000000");
    Run.Result over = sale.as("bob", "tx cancel " + second + " --yes");
    assertThat(over.exit()).isNotZero();
    assertThat(over.err()).contains("cannot be replaced");
  }

  @Test
  void whatANodeForgetsOrAReorganisationUndoesIsSentAgainToTheByte() {
    sale.ok("carol", "bid place --price 0.03 --amount 500 --token usdc --lock --yes");
    sale.mineNothing();
    sale.ok("carol", "bid raise --by 5 --yes --wait none");
    long id = newest();
    String hash = entry(id).get("hash").asString();
    chain.raw("anvil_dropAllTransactions");
    Run.Result forgotten = sale.as("carol", "tx resume");
    assertThat(forgotten.exit()).isEqualTo(9);
    assertThat(forgotten.out()).contains("the same bytes were sent again");
    String before = chain.raw("evm_snapshot").asString();
    chain.raw("evm_mine");
    assertThat(sale.ok("carol", "tx resume").out()).contains("It is mined.");
    chain.raw("evm_revert", before);
    chain.raw("anvil_dropAllTransactions");
    Run.Result undone = sale.as("carol", "tx resume");
    assertThat(undone.out())
        .contains("A reorganisation undid its block; the same bytes were sent again.");
    chain.raw("evm_mine");
    sale.ok("carol", "tx wait " + hash);
    assertThat(entry(id).get("hash").asString()).isEqualTo(hash);
    assertThat(amount("carol")).isEqualTo("505000000");
  }

  @Test
  void aPlanIsSignedWithoutANetworkSentLaterAndRefusedWhereAByteWasChanged() throws IOException {
    Path plan = home.resolve("plan.json");
    Path signed = home.resolve("signed.json");
    sale.ok("dave", "bid place --price 0.03 --amount 500 --token usdc --lock --out " + plan);
    String text = Files.readString(plan);
    assertThat(text)
        .contains("\"expires\"", "approve $500.00", "replaceBidWithApproval")
        .contains("\"chainId\" : 313371", "\"nonce\"", "\"maxFeePerGas\"");

    Path changed = home.resolve("changed.json");
    Files.writeString(changed, text.replace("approve $500.00", "approve $400.00"));
    Run.Result refused = sale.as("dave", "tx sign " + changed + " --yes");
    assertThat(refused.exit()).as(refused.err()).isEqualTo(3);
    assertThat(refused.err()).contains("was changed after it was written");

    Run.Result signing = sale.ok("dave", "tx sign " + plan + " --out " + signed + " --yes");
    assertThat(signing.err()).contains("approve $500.00", "nonce 0", "until");
    assertThat(sale.ok("dave", "tx send " + signed + " --yes").out())
        .startsWith("bid  0x")
        .contains(" is mined in block ");
    assertThat(amount("dave")).isEqualTo("500000000");
    assertThat(sale.as("dave", "tx send " + signed + " --yes").err()).contains("begins with nonce");
  }

  @Test
  void aBatchForASafeBearsTheDecodedReview() throws IOException {
    Path batch = home.resolve("batch.json");
    String safe = sale.devnet().account("operator").address().toString();
    Run.Result written = sale.ok("operator", "operator pause --safe " + safe + " --out " + batch);
    assertThat(written.err()).contains("1. ", "pause").contains("Safe's Transaction Builder");
    assertThat(Files.readString(batch))
        .contains("\"createdFromSafeAddress\" : \"" + safe + "\"")
        .contains("\"chainId\" : \"313371\"");
  }

  /** Runs a command that replaces a waiting transaction, and mines once the other one waits. */
  private static Run.Result replacing(String account, long id, String line) throws Exception {
    Bytes first = Bytes.parse(entry(id).get("hash").asString());
    Packaged.Started started = sale.program(account).start(line.split(" ", -1));
    try {
      waitUntil(
          started,
          () -> {
            List<ChainTransaction> pending = chain.transactionsIn(BlockTag.PENDING);
            return !pending.isEmpty() && !pending.getFirst().hash().equals(first);
          });
      chain.raw("evm_mine");
      assertThat(started.process().waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    } finally {
      started.process().destroyForcibly();
    }
    assertThat(started.ended().exit()).as(started.ended().err()).isZero();
    return started.ended();
  }

  private static void waitUntil(Packaged.Started started, BooleanSupplier met)
      throws InterruptedException {
    while (!met.getAsBoolean()) {
      assertThat(started.process().isAlive())
          .as(started.process().isAlive() ? "" : started.ended().toString())
          .isTrue();
      Thread.sleep(20);
    }
  }

  private static long newest() {
    return list().get(0).get("id").asLong();
  }

  private static JsonNode list() {
    return sale.ok("alice", "tx list --json").json().get("transactions");
  }

  private static JsonNode entry(long id) {
    return sale.ok("alice", "tx show " + id + " --json").json();
  }

  private static String amount(String person) {
    return sale.ok(person, "bid show --json").json().get("amount").asString();
  }
}
