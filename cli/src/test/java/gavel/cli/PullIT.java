package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.abi.AbiFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code auction-sim pull} as it is installed, on a sale of local chains. */
class PullIT {

  private static final List<String> BIDDERS = List.of("alice", "bob", "carol");
  private static final Pattern RANGE =
      Pattern.compile(
          AbiFunction.of("readCommitmentDataIn(uint256,uint256)").selector().hex().substring(2)
              + "([0-9a-f]{64})([0-9a-f]{64})");
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

  @TempDir private static Path home;
  private static PackagedSale sale;
  private static LocalSale people;
  private static Packaged simulator;

  @BeforeAll
  static void start() throws IOException {
    sale = PackagedSale.up(home);
    simulator = sale.program("alice");
    simulator.as(simulator.program().resolveSibling("auction-sim"));
    // What leads up to it costs less inside this process.
    people = LocalSale.at(home);
    people.operator("operator", "stage", "commitment", "--yes");
    for (String each : BIDDERS) {
      people.logIn(each);
      people.json(
          each, "bid place --price 0.05 --amount 5M --token usdc --lock --yes".split(" ", -1));
    }
  }

  @AfterAll
  static void stop() {
    if (sale != null) {
      sale.close();
    }
  }

  private static Run.Result ok(String line) {
    Run.Result result = simulator.gavel(line.split(" ", -1));
    assertThat(result.exit()).as(line + "\n" + result.err()).isZero();
    return result;
  }

  private static String text(String file) throws IOException {
    return Files.readString(home.resolve(file));
  }

  @Test
  void aBookIsPulledAsItWasAtABlockAndClearsAtItsPrice() throws IOException {
    JsonNode now = ok("pull --out now.csv --json").json();
    people.json("alice", "bid", "raise", "--by", "1000", "--yes");
    String block = now.get("block").asString();
    JsonNode again = ok("pull --block " + block + " --out then.csv --json").json();
    ok("pull --out raised.csv");

    assertThat(now.get("bidders").asInt()).isEqualTo(3);
    assertThat(again.get("blockHash")).isEqualTo(now.get("blockHash"));
    assertThat(text("then.csv")).isEqualTo(text("now.csv"));
    assertThat(text("raised.csv")).isNotEqualTo(text("now.csv"));
    JsonNode cleared = ok("clear then.csv --json").json();
    assertThat(cleared.get("price").asString()).isEqualTo("1/20");
    assertThat(cleared.get("accepted").asString()).isEqualTo("15000000000000");
  }

  @Test
  void whatTheServicePublishesIsTheBookOfTheChain() throws IOException {
    ok("pull --out chain.csv");
    JsonNode published = ok("pull --from-api --out api.csv --json").json();
    Run.Result both = ok("pull --cross-check --out both.csv");

    assertThat(published.get("bidders").asInt()).isEqualTo(3);
    assertThat(both.out()).contains("The registration service publishes the same.");
    assertThat(text("api.csv")).isEqualTo(text("chain.csv"));
    assertThat(text("both.csv")).isEqualTo(text("chain.csv"));
  }

  @Test
  void aReadingThatIsStoppedSaysWhatItKeepsAndGoesOnAtItsBlock()
      throws IOException, InterruptedException {
    CountDownLatch third = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Run.Result cut;
    try (Meddler node = node(body -> single(body, third, over))) {
      cut =
          CtrlC.when(
              () -> third.getCount() == 0,
              simulator,
              "pull --out whole.csv --rpc-url " + node.url());
      over.countDown();
    }
    assertThat(cut.exit()).isEqualTo(130);
    assertThat(cut.out()).isEmpty();
    assertThat(cut.err())
        .isEqualTo(
            """
            auction-sim: interrupted.
              2 pages of the book are kept in whole.csv.pages. The same command line goes on from there.
            """);
    assertThat(home.resolve("whole.csv")).doesNotExist();

    people.json("bob", "bid", "raise", "--by", "1000", "--yes");
    Run.Result resumed = ok("pull --out whole.csv --json");
    String block = resumed.json().get("block").asString();
    ok("pull --out once.csv --block " + block);
    assertThat(resumed.err())
        .isEqualTo("Going on at block " + block + " with 2 pages that were read before.\n");
    assertThat(home.resolve("whole.csv.pages")).doesNotExist();
    assertThat(text("whole.csv")).isEqualTo(text("once.csv"));
  }

  private static Meddler node(Function<String, Optional<Meddler.Answer>> own) {
    return new Meddler(Optional.of(sale.devnet().l1().network().endpoints().getFirst()), own);
  }

  /** A node that gives a page of one bidder at a time, and says nothing when asked for a third. */
  private static Optional<Meddler.Answer> single(
      String body, CountDownLatch third, CountDownLatch over) {
    Matcher range = RANGE.matcher(body);
    Matcher id = ID.matcher(body);
    if (!range.find() || !id.find()) {
      return Optional.empty();
    }
    long from = Long.parseLong(range.group(1), 16);
    if (Long.parseLong(range.group(2), 16) - from > 1) {
      return Optional.of(
          new Meddler.Answer(
              200,
              "{\"jsonrpc\":\"2.0\",\"id\":%s,\"error\":{\"code\":-32000,\"message\":\"out of gas\"}}"
                  .formatted(id.group(1))));
    }
    if (from == 2) {
      third.countDown();
      try {
        over.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    return Optional.empty();
  }
}
