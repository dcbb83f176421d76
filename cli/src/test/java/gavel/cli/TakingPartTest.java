package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The commands of a participant beside bidding itself, in one sale that goes through its stages.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TakingPartTest {

  @TempDir private static Path home;
  private static LocalSale sale;

  @BeforeAll
  static void open() {
    sale = LocalSale.up(home);
    sale.operator("operator", "stage", "commitment", "--yes");
    sale.logIn("alice", "bob", "dave", "erin", "grace");
  }

  @AfterAll
  static void close() {
    if (sale != null) {
      sale.close();
    }
  }

  @Test
  @Order(1)
  void entitiesAndLimitsAreTheServices() {
    JsonNode entities = json("alice", "register entities");
    assertThat(entities.at("/entities/0/label").asString()).isEqualTo("Alice");
    assertThat(entities.at("/entities/0/may_bid").asBoolean()).isTrue();
    JsonNode limits = json("alice", "register limits");
    assertThat(limits.get("min").asString()).isEqualTo("100000000");
    assertThat(limits.get("max_formatted").asString()).isEqualTo("no limit");
  }

  @Test
  @Order(2)
  void aPermitThatWasHandedOverIsTakenInAndUsedWithoutALogin() {
    String file = home.resolve("handed.json").toString();
    json("grace", "register permit --out " + file);
    assertThat(as("bob", "register permit --import " + file).exit()).isEqualTo(7);
    JsonNode kept = json("grace", "register permit --import " + file);
    assertThat(Path.of(kept.get("kept").asString())).exists();
    json("grace", "register logout");
    assertThat(as("grace", "register entities").exit()).isEqualTo(7);
    json("grace", "bid place --price 0.0001 --amount 100 --token usdc --yes");
  }

  @Test
  @Order(3)
  void ensuringABidPlacesItRaisesItAndThenHasNothingToDo() {
    String line = "bid ensure --price 0.04 --amount 6M --token usdc --yes";
    assertThat(json("bob", line).get("transactions")).hasSize(1);
    assertThat(json("bob", line).get("transactions")).isEmpty();
    assertThat(as("bob", line).out())
        .startsWith("Nothing to do: the bid is $6,000,000.00 at $0.0400");
    JsonNode more = json("bob", "bid ensure --amount 6.5M --yes");
    assertThat(more.get("total").asString()).isEqualTo("6500000000000");
    assertThat(json("bob", "bid ensure --price 0.03 --amount 1 --yes").get("transactions"))
        .isEmpty();
  }

  @Test
  @Order(4)
  void aBatchChecksEveryRowBeforeItSendsAnyAndIsGivenAgainAfterwards() throws IOException {
    Path file = home.resolve("bids.csv");
    String head = "account,login,amount,price,token,lock\n";
    Files.writeString(
        file, head + "alice,alice,5000000,0.05,usdc,yes\ndave,dave,60,0.0373,usdt,no\n");
    Run.Result refused = as("alice", "bid batch " + file + " --yes");
    assertThat(refused.exit()).isEqualTo(4);
    assertThat(refused.err())
        .contains("for 1 reason. Nothing was signed", "line 3, dave: $60.00 is below the minimum");
    assertThat(json("alice", "bid show").get("has_bid").asBoolean()).isFalse();

    Files.writeString(
        file, head + "alice,alice,5000000,0.05,usdc,yes\ndave,dave,2e5,0.0373,usdt,no\n");
    Run.Result wrong = as("alice", "bid batch " + file + " --yes");
    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err()).contains("line 3", "--amount", "2e5");

    Files.writeString(
        file, head + "alice,alice,5000000,0.05,usdc,yes\ndave,dave,200000,0.0373,usdt,no\n");
    Run.Result sent = as("alice", "bid batch " + file + " --yes");
    assertThat(sent.exit()).as(sent.err()).isZero();
    assertThat(sent.out()).contains("line 2, alice: done, 0x", "line 3, dave: done, 0x");
    Run.Result again = as("alice", "bid batch " + file + " --yes --json");
    assertThat(again.exit()).isZero();
    assertThat(again.out().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"end\":\"skipped\""));
  }

  @Test
  @Order(5)
  void theBookIsDrawnFromEventsAndAgreesWithTheState() {
    JsonNode book = json("alice", "sale book --bids 2");
    JsonNode show = json("alice", "sale show");
    assertThat(book.get("clearing_tick")).isEqualTo(show.at("/clearing/tick"));
    assertThat(book.get("committed")).isEqualTo(show.get("committed"));
    assertThat(book.get("bids").asInt()).isEqualTo(4);
    assertThat(book.at("/highest/0/tick").asLong()).isEqualTo(500);
    Run.Result drawn = as("alice", "sale book --bids 2");
    assertThat(drawn.out()).contains("clears", "4 bids, $11,700,100.00 committed");
    assertThat(drawn.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  @Order(5)
  void theHistoryHasStagesThePriceAndTheLastBids() {
    JsonNode history = json("alice", "sale history");
    assertThat(history.at("/stages/0/stage").asString()).isEqualTo("Commitment");
    assertThat(history.get("bids")).hasSize(5);
    JsonNode prices = history.get("prices");
    assertThat(prices.get(prices.size() - 1).get("tick"))
        .isEqualTo(json("alice", "sale show").at("/clearing/tick"));
    assertThat(as("alice", "sale history").out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  @Order(5)
  void trustSaysWhoHoldsWhatAndWhatChangedSince() {
    Run.Result first = as("alice", "sale trust");
    assertThat(first.out())
        .contains("this program's own sale contract", "is what the descriptor says")
        .contains("TOKEN_RECOVERER", "bidders' money included", "this is the first time");
    JsonNode second = json("alice", "sale trust");
    assertThat(second.get("changes")).isEmpty();
    assertThat(second.get("code_known").asBoolean()).isTrue();
    assertThat(second.get("roles")).hasSize(9);
  }

  @Test
  @Order(5)
  void aWatchInAPipePrintsALineAChange() {
    Run.Result text = as("alice", "sale watch --count 1");
    assertThat(text.out()).contains("stage Commitment", "$11,700,100.00 by 4", "you $5,000,000.00");
    Run.Result lines = as("alice", "sale watch --count 1 --json");
    assertThat(lines.json().get("schema").asString()).isEqualTo("gavel.sale-watch/1");
  }

  @Test
  @Order(5)
  void aSaleIsAddedPinnedAndRefusedOnceItsFileWasChanged() throws IOException {
    Path local = home.resolve(".local/share/gavel/devnet/sale.toml");
    JsonNode added = json("alice", "sale add " + local + " --name mine");
    assertThat(added.get("sha256").asString()).startsWith("0x");
    assertThat(json("alice", "sale show --sale mine").get("sale"))
        .isEqualTo(json("alice", "sale show").get("sale"));
    assertThat(json("alice", "sale show --origins").get("figures").size()).isGreaterThan(20);
    Path pinned = home.resolve(".local/share/gavel/sales/mine/sale.toml");
    Files.writeString(pinned, Files.readString(pinned) + "\n# changed\n");
    Run.Result changed = as("alice", "sale show --sale mine");
    assertThat(changed.exit()).isEqualTo(3);
    assertThat(changed.err()).contains("is not the one that was added", "--replace");
    assertThat(as("alice", "sale add " + local + " --sha256 0x00 --name other").exit())
        .isEqualTo(3);
    json("alice", "sale add " + local + " --name mine --replace");
    assertThat(json("alice", "sale list").get("sales").toString()).contains("\"mine\"");
  }

  @Test
  @Order(5)
  void theShellRunsLinesOfAPipe() {
    Run.Result result =
        new Run()
            .with("HOME", home.toString())
            .with("GAVEL_SALE", "devnet")
            .reading("# a remark\nhelp exit-codes\ngavel network use devnet\nsale shw\nexit\nx\n")
            .gavel("shell");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("not confirmed", "The network is devnet from now on");
    assertThat(result.err()).contains("Did you mean: gavel sale show");
  }

  @Test
  @Order(6)
  void waitingEndsWhenItHappensOrWhenItsTimeIsOver() {
    assertThat(as("alice", "wait --for stage=commitment").out()).contains("in stage Commitment");
    Run.Result late = as("alice", "wait --for allocation --timeout 1s");
    assertThat(late.exit()).isEqualTo(9);
    assertThat(late.err()).contains("allocation did not happen within 1 s", "same command");
    assertThat(json("grace", "wait --for outbid --timeout 5s").get("words").asString())
        .contains("not filled", "gavel bid raise");
    assertThat(as("alice", "wait --for sunrise").exit()).isEqualTo(2);
    assertThat(as("erin", "wait --for refund").exit()).isEqualTo(4);
  }

  @Test
  @Order(7)
  void aPartIsTakenBackInTheCancellationStage() {
    assertThat(as("dave", "bid reduce --by 100k --yes").err()).contains("InvalidStage");
    sale.operator("operator", "stage", "cancellation", "--yes");
    JsonNode reduced = json("dave", "bid reduce --by 100k --yes");
    assertThat(reduced.get("rest").asString()).isEqualTo("100000000000");
    Run.Result more = as("dave", "bid reduce --by 200k --yes");
    assertThat(more.exit()).isEqualTo(4);
    assertThat(more.err()).contains("at most $100,000.00 can");
  }

  @Test
  @Order(8)
  void refundsLocksProofsAndProceedsAreSeenToTheEnd() {
    assertThat(as("grace", "refund status").out()).contains("gavel wait --for stage=done");
    sale.operator("operator", "stage", "settlement", "--yes");
    sale.operator("operator", "settle", "--send", "--yes");
    sale.operator("operator", "finalize", "--yes");
    JsonNode grace = json("grace", "refund status");
    assertThat(grace.get("refund").asString()).isEqualTo("100000000");
    assertThat(grace.get("next").asString()).isEqualTo("gavel refund claim");
    assertThat(as("alice", "claim proof").exit()).isEqualTo(7);
    sale.operator("operator", "distribute", "--yes");
    JsonNode proof = json("alice", "claim proof");
    assertThat(proof.get("holds").asBoolean()).isTrue();
    assertThat(proof.get("computed_root")).isEqualTo(proof.get("chain_root"));
    JsonNode lock = json("alice", "lockup status");
    assertThat(lock.get("locked").asBoolean()).isTrue();
    assertThat(as("bob", "lockup status").out()).contains("not locked");
    JsonNode proceeds = json("alice", "sale proceeds");
    assertThat(proceeds.get("stage").asString()).isEqualTo("Done");
    assertThat(as("alice", "sale proceeds").out()).contains("withdrawn", "in the contract");
  }

  private static Run.Result as(String account, String line) {
    return sale.as(account, line.split(" ", -1));
  }

  private static JsonNode json(String account, String line) {
    return sale.json(account, line.split(" ", -1));
  }
}
