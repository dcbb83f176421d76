package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every analyst's command as it is installed: help examples, shipped samples, a real sale. */
class AnalystsIT {

  private static final Path GNOT = Path.of("..", "..", "shared", "data", "gnot-sale-2026.csv");
  private static final String LOG =
      """
      {"format":"gavel-events","version":1}
      {"type":"bid","block":1,"index":0,"time":1766000000,"entity":"alice","wallet":"-","token":"-",\
      "price":500,"lock":true,"total":"20000000000000"}
      {"type":"bid","block":2,"index":0,"time":1766007200,"entity":"bob","wallet":"-","token":"-",\
      "price":700,"lock":false,"total":"5000000000000"}
      """;
  private static final List<String> LOCAL =
      List.of(
          "clear",
          "impact",
          "what-if",
          "monte-carlo",
          "sweep",
          "compare",
          "replay",
          "report",
          "generate");

  @TempDir private static Path home;
  private static Packaged simulator;

  @BeforeAll
  static void prepare() throws IOException {
    Path gavel = new Packaged(home).program();
    simulator = new Packaged(home).quick().as(gavel.resolveSibling("auction-sim"));
    ok("generate gensyn-like --seed 7 --out bids.csv --participants-out people.csv");
    Files.writeString(home.resolve("events.jsonl"), LOG);
    Files.writeString(
        home.resolve("bigger.toml"), "name = \"bigger\"\nsupply = \"400M\"\ndemand = \"1.5x\"\n");
  }

  private static Run.Result ok(String line) {
    Run.Result result = simulator.gavel(line.split(" ", -1));
    assertThat(result.exit()).as(line + "\n" + result.err()).isZero();
    return result;
  }

  static Stream<String> examples() {
    return LOCAL.stream()
        .flatMap(command -> Examples.of("auction-sim " + command).stream())
        .filter(line -> !line.contains("--terms gnot"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleOfTheHelpWorks(String example) {
    Run.Result result = ok(example.substring("auction-sim ".length()));
    assertThat(result.out()).isNotBlank();
    if (!example.contains(" sweep ") && !example.contains(" --json")) {
      assertThat(result.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(121));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clear",
        "impact",
        "what-if",
        "monte-carlo",
        "sweep",
        "compare",
        "replay",
        "report",
        "generate",
        "pull"
      })
  void theHelpOfEveryCommandShowsItsExamples(String command) {
    assertThat(Examples.of("auction-sim " + command)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(ok(command + " --help").out())
        .contains(Examples.of("auction-sim " + command).toArray(String[]::new));
  }

  @Test
  void theOversubscribedSampleClearsAtTheCapNearlyTwentyEightTimesSubscribed() throws IOException {
    ok("generate oversubscribed-28x --seed 1 --out over.csv");
    List<BigDecimal> amounts =
        Files.readAllLines(home.resolve("over.csv")).stream()
            .skip(1)
            .map(row -> new BigDecimal(row.split(",", -1)[1]))
            .sorted()
            .toList();
    assertThat(amounts).hasSize(53_000);
    assertThat(amounts.getFirst()).isEqualByComparingTo("2650");
    assertThat(amounts.getLast()).isEqualByComparingTo("186282");

    JsonNode cleared = ok("clear over.csv --json").json();
    assertThat(cleared.get("price").asString()).isEqualTo("1/10");
    assertThat(cleared.get("accepted").asString()).isEqualTo("30000000000000");
    assertThat(ok("clear over.csv").out()).contains("subscribed 2806.79 %");
  }

  @Test
  void monteCarloGivesTheseNumbersFromTheSeed() {
    JsonNode figures =
        ok("monte-carlo bids.csv --draws 500 --seed 7 --full --json").json().get("figures");
    assertThat(quantiles(figures, "price"))
        .containsExactly(50100000000L, 51500000000L, 53300000000L);
    assertThat(quantiles(figures, "winners")).containsExactly(3568L, 3833L, 4060L);
    assertThat(quantiles(figures, "gini")).containsExactly(900674738L, 911625065L, 925061131L);
    assertThat(quantiles(figures, "hhi")).containsExactly(1676733L, 3156951L, 5144852L);
    assertThat(quantiles(figures, "fill10")).containsExactly(320849672L, 347772234L, 372966069L);
  }

  @Test
  void drawingThatIsStoppedSaysWhatItKeepsAndGoesOnToTheSameFigures()
      throws IOException, InterruptedException {
    String line = "monte-carlo bids.csv --draws 80000 --seed 11 --threads 1 --json";
    String kept = line + " --checkpoint kept.draws";
    Path file = home.resolve("kept.draws");
    Run.Result cut = CtrlC.when(() -> hasDraws(file), simulator, kept);
    assertThat(cut.exit()).isEqualTo(130);
    assertThat(cut.out()).isEmpty();
    assertThat(cut.err())
        .matches(
            """
            auction-sim: interrupted\\.
              [0-9,]+ draws or more are kept in kept\\.draws\\. \
            The same command line goes on from there\\.
            """);

    Run.Result resumed = ok(kept);
    assertThat(resumed.err()).matches("[1-9][0-9]* draws taken from kept\\.draws\\.\n");
    assertThat(resumed.out()).isEqualTo(ok(line).out());
    assertThat(Files.readAllLines(file)).hasSize(80_001);
  }

  private static boolean hasDraws(Path checkpoint) {
    try {
      // More than its first line, which is written before anything is drawn.
      return Files.exists(checkpoint) && Files.size(checkpoint) > 1000;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Long> quantiles(JsonNode figures, String name) {
    return Stream.of("p5", "p50", "p95")
        .map(each -> Long.parseLong(figures.get(name).get(each).asString()))
        .toList();
  }

  /** The rows of the real sale as a book, with the log and the participants that its terms need. */
  private static void writeGnot() throws IOException {
    assumeTrue(
        Files.exists(GNOT),
        "SKIPPED: the commands are not run on the real GNOT sale, since " + GNOT + " is not here");
    StringBuilder book = new StringBuilder("entity,amount,price,lockup,time,first_time\n");
    StringBuilder log = new StringBuilder("{\"format\":\"gavel-events\",\"version\":1}\n");
    int block = 0;
    for (String line : Files.readAllLines(GNOT).subList(1, 123)) {
      String[] cells = line.split(",", -1);
      long first = cells[3].equals("yes") ? 1_782_900_000L : 1_783_900_000L;
      book.append("row ").append(cells[0]).append(',').append(cells[1]).append(",0.0645,");
      book.append(cells[2].equals("yes")).append(",1783900000,").append(first).append('\n');
      log.append(
          ("{\"type\":\"bid\",\"block\":%d,\"index\":0,\"time\":1783900000,\"entity\":\"row %s\","
                  + "\"wallet\":\"-\",\"token\":\"-\",\"price\":3,\"lock\":%s,\"total\":\"%s\"}\n")
              .formatted(
                  ++block,
                  cells[0],
                  cells[2].equals("yes"),
                  new BigDecimal(cells[1]).movePointRight(6).toBigIntegerExact()));
    }
    Files.writeString(home.resolve("gnot.csv"), book);
    Files.writeString(home.resolve("gnot.jsonl"), log);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clear gnot.csv --terms gnot --events gnot.jsonl | raises $1,183,664.402471",
        "impact gnot.csv --terms gnot --events gnot.jsonl --amount 1000 --price 0.0645 | cheapest",
        "what-if gnot.csv --terms gnot --events gnot.jsonl --set demand=3x --set sybil=largest:3"
            + " | $1.18 M",
        "monte-carlo gnot.csv --terms gnot --events gnot.jsonl --draws 200 | p50 $0.0645",
        "sweep gnot.csv --terms gnot --events gnot.jsonl --over demand=1x..3x/3 | 1183664.402471",
        "compare gnot.csv --terms gnot --events gnot.jsonl --identities 3 | 100.0 % → 100.0 %",
        "replay gnot.jsonl --terms gnot | 47.34 % subscribed",
        "report gnot.csv --terms gnot --events gnot.jsonl --out gnot.html | 122 bidders"
      })
  void everyCommandWorksOnTheRealSale(String line, String said) throws IOException {
    writeGnot();
    assertThat(ok(line).out()).contains(said);
  }

  @Test
  void termsThatAskForTheOrderOfArrivalsSayHowToGiveIt() throws IOException {
    Files.writeString(home.resolve("one.csv"), "entity,amount,price\na,100,0.0645\n");
    Run.Result result = simulator.gavel("clear", "one.csv", "--terms", "gnot");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("event log");
  }
}
