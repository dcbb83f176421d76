package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AnalystCommandsTest {

  private static final Run RUN = new Run();
  private static final String LOG =
      """
      {"format":"gavel-events","version":1}
      {"type":"bid","block":1,"index":0,"time":1766000000,"entity":"alice","wallet":"-","token":"-",\
      "price":500,"lock":true,"total":"20000000000000"}
      {"type":"bid","block":2,"index":0,"time":1766007200,"entity":"bob","wallet":"-","token":"-",\
      "price":700,"lock":false,"total":"5000000000000"}
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void inventABook() throws IOException {
    RUN.auctionSim("generate", "gensyn-like", "--bidders", "500", "--out", file("bids.csv"));
    Files.writeString(folder.resolve("events.jsonl"), LOG);
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"what-if", "monte-carlo", "sweep", "compare", "replay", "generate"})
  void theExampleOfEachHelpPageWorks(String command) {
    String help = RUN.auctionSim(command, "--help").out().replaceAll("\\s+", " ");
    int start = help.indexOf("For example: auction-sim ") + "For example: auction-sim ".length();
    String[] words =
        Arrays.stream(help.substring(start).split(" ", -1))
            .takeWhile(word -> !word.equals("Usage:") && !word.equals("Parameters:"))
            .toArray(String[]::new);
    String[] typed = example(words);

    Run.Result result = RUN.auctionSim(typed);

    assertThat(result.exit()).as(String.join(" ", typed) + "\n" + result.err()).isZero();
    assertThat(result.out()).isNotBlank();
  }

  /** The words up to the last that belongs to the example, files in the test's folder. */
  private static String[] example(String[] words) {
    return Arrays.stream(words)
        .takeWhile(word -> !word.isEmpty() && !word.equals("BOOK") && !word.equals("POPULATION"))
        .takeWhile(word -> !word.equals("LOG") && !word.startsWith("["))
        .map(word -> word.matches("[a-z]+\\.(csv|jsonl)") ? file(word) : word)
        .toArray(String[]::new);
  }

  @Test
  void whatIfMarksWhatDiffersAndTriesAllTogether() {
    Run.Result result =
        RUN.auctionSim(
            "what-if", file("bids.csv"), "--set", "supply=200M", "--set", "demand=20x", "--json");
    assertThat(result.json().findValuesAsString("name"))
        .containsExactly("base", "supply=200M", "demand=20x", "both");
    assertThat(RUN.auctionSim("what-if", file("bids.csv"), "--set", "demand=20x").out())
        .contains("  clearing", " * $", "* differs from the base");
  }

  @Test
  void anUnknownKeyNamesTheNearest() {
    Run.Result result = RUN.auctionSim("what-if", file("bids.csv"), "--set", "suply=1");
    assertThat(result)
        .isEqualTo(
            new Run.Result(
                2, "", "auction-sim: a scenario has no key 'suply'; did you mean 'supply'?\n"));
  }

  @Test
  void monteCarloGivesTheSameForAnyNumberOfThreadsAndGoesOnFromACheckpoint() {
    String draws = file("draws");
    String[] start = {
      "monte-carlo", file("bids.csv"), "--seed", "7", "--json", "--full", "--my-bid", "2500@0.01"
    };
    Run.Result whole = run(start, "--draws", "100", "--threads", "1");
    run(start, "--draws", "40", "--checkpoint", draws);
    Run.Result resumed = run(start, "--draws", "100", "--threads", "3", "--checkpoint", draws);

    assertThat(whole.exit()).isZero();
    assertThat(resumed.out()).isEqualTo(whole.out());
    assertThat(resumed.err()).contains("40 draws taken from ");
    assertThat(RUN.auctionSim("monte-carlo", file("bids.csv"), "--checkpoint", draws).err())
        .contains("is a checkpoint of another book");
  }

  @Test
  void oddsOfSeveralAmountsAtSeveralPricesAreThoseOfEachBidAlone() throws IOException {
    String csv = file("odds.csv");
    String[] start = {"monte-carlo", file("bids.csv"), "--draws", "60", "--seed", "7"};
    Run.Result grid =
        run(start, "--my-bid", "500|2500@0.0400..0.0600/3", "--odds-out", csv, "--json");
    assertThat(grid.exit()).as(grid.err()).isZero();
    List<JsonNode> odds = grid.json().get("myBids").valueStream().toList();
    assertThat(odds)
        .extracting(each -> each.get("amount").asString() + "@" + each.get("tick").asLong())
        .containsExactly(
            "500000000@400",
            "2500000000@400",
            "500000000@500",
            "2500000000@500",
            "500000000@600",
            "2500000000@600");
    assertThat(odds.get(3))
        .isEqualTo(run(start, "--my-bid", "2500@0.0500", "--json").json().get("myBids").get(0));
    assertThat(Files.readAllLines(Path.of(csv)))
        .hasSize(7)
        .startsWith("price,amount,filled,whole,mean_accepted,mean_tokens")
        .element(4)
        .asString()
        .startsWith("0.05,2500," + odds.get(3).get("filled").asString() + ",");
    assertThat(run(start, "--my-bid", "500|2500@0.0400..0.0600/3").out())
        .contains("up to", "amount", "filled", "whole", "$0.0500  $2,500.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "500@0.0400..0.0500/8; cut into 7 like parts. | With as many values as can: 0.0400..0.0500/6; 2",
        "500@0.0400..0.0500/1; a range goes up, in 2 to 1000 values, got '0.0400..0.0500/1'; 2",
        "500@0.0500..0.0400/3; a range goes up; 2",
        "1..100/100@0.0400..0.0499/100; makes 10000 bids, and 400 are the most; 2",
        "500@0.0400..0.04005/2; between two steps. | Give 0.04 or 0.0401; 4",
        "500@0.0400@2; --my-bid takes USD@PRICE such as; 2"
      })
  void aGridOfBidsThatCannotBeIsRefusedWithWhatCan(String typed, String said, int exit) {
    Run.Result result =
        RUN.auctionSim("monte-carlo", file("bids.csv"), "--draws", "1", "--my-bid", typed);
    assertThat(result.exit()).isEqualTo(exit);
    assertThat(result.err()).contains(said.split(" \\| "));
  }

  private static Run.Result run(String[] start, String... more) {
    String[] all = Arrays.copyOf(start, start.length + more.length);
    System.arraycopy(more, 0, all, start.length, more.length);
    return RUN.auctionSim(all);
  }

  @Test
  void replayTellsThePathTheLastHourAndAMoment() {
    Run.Result result =
        RUN.auctionSim("replay", file("events.jsonl"), "--at", "2025-12-17T19:40:00Z");
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains(
            "2 events from 2025-12-17T19:33:20Z to 2025-12-17T21:33:20Z",
            "$0.0500 (tick 500) · $25,000,000.00 committed by 2 bidders",
            "1 events moved the price from $0.0500 to $0.0500; +$5,000,000.00, 1 new bidders",
            "$0.0500 (tick 500) · $20,000,000.00 committed by 1 bidders");
  }

  @Test
  void aLogOutOfOrderIsRefused() throws IOException {
    String log = LOG.replace("\"block\":2", "\"block\":0");
    Path file = Files.writeString(folder.resolve("mixed.jsonl"), log);
    Run.Result result = RUN.auctionSim("replay", file.toString());
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("is not in order", "Sort it by block and index");
  }
}
