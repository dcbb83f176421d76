package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The analyst's program as it is installed. */
class AuctionSimIT {

  private static final String EXAMPLE = "For example: auction-sim ";
  private static final String BOOK =
      """
      entity,amount,price,lockup
      alice,6000000,0.0500,true
      bob,4000000,0.0300,false
      carol,9000000,0.0200,true
      """;

  @TempDir private Path home;
  private Packaged simulator;

  @BeforeEach
  void writeTheBook() throws IOException {
    Path gavel = new Packaged(home).program();
    simulator = new Packaged(home).as(gavel.resolveSibling("auction-sim"));
    Files.writeString(home.resolve("bids.csv"), BOOK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clear", "impact"})
  void theExampleThatTheHelpShowsWorks(String command) {
    Run.Result help = simulator.gavel(command, "--help");
    assertThat(help.exit()).as(help.err()).isZero();
    Run.Result result = simulator.gavel(example(help.out()).split(" +"));

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("$0.0300");
    assertThat(result.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  /** The example goes on until the first parameter, whose line is indented. */
  private static String example(String help) {
    String from = help.substring(help.indexOf(EXAMPLE) + EXAMPLE.length());
    return from.substring(0, from.indexOf("\n  ")).replace('\n', ' ');
  }

  @Test
  void clearWritesItsFilesAndNothingElse() throws IOException {
    Run.Result result =
        simulator.gavel(
            "clear", "bids.csv", "--allocations", "a.csv", "--tokens", "t.csv", "--digest");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("clearing", "outcome", "bonuses", "digest     0x", "▶");
    assertThat(Files.readAllLines(home.resolve("a.csv"))).hasSize(3);
    assertThat(Files.readAllLines(home.resolve("t.csv"))).hasSize(3);
    try (var files = Files.list(home)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.startsWith("out") && !name.startsWith("err"))
          .containsExactlyInAnyOrder("bids.csv", "a.csv", "t.csv");
    }
  }

  @Test
  void aBookComesCompressedOrThroughAPipe() throws IOException {
    Path gzip = home.resolve("bids.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(BOOK.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    var plain = simulator.gavel("clear", "bids.csv", "--json").json();

    assertThat(simulator.gavel("clear", "bids.csv.gz", "--json").json()).isEqualTo(plain);
    assertThat(simulator.reading(home.resolve("bids.csv")).gavel("clear", "-", "--json").json())
        .isEqualTo(plain);
  }

  @Test
  void theFirstTwentyBadRowsAreShownAndTheRestCounted() throws IOException {
    String header = "entity,amount,price,lockup\n";
    Files.writeString(home.resolve("bad.csv"), header + "a,x,0.01,true\n".repeat(25));

    Run.Result result = simulator.gavel("clear", "bad.csv");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    List<String> lines = result.err().lines().toList();
    assertThat(lines.getFirst()).startsWith("auction-sim: bad.csv, line 2, amount: wanted");
    assertThat(lines).anyMatch(line -> line.contains("bad.csv, line 21, amount: wanted"));
    assertThat(result.err()).contains("and 5 more").doesNotContain("line 22");
  }

  @Test
  void anUnknownKeyOfTheTermsNamesTheNearest() throws IOException {
    Files.writeString(home.resolve("terms.toml"), "preset = \"gensyn\"\n[price]\ntik = 1\n");

    Run.Result result = simulator.gavel("clear", "bids.csv", "--terms", "terms.toml");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("price.tik: unknown key; did you mean 'tick'?");
  }
}
