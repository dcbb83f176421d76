package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
