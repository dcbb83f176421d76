package gavel.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The packaged auction-sim with the engine beside it. */
class SparkIT {
  private static final Path PROGRAM =
      Path.of("../../cli/target/gavel/bin/auction-sim").toAbsolutePath().normalize();
  private static final Path ENGINE = Path.of("target/gavel-spark").toAbsolutePath();

  @TempDir private Path folder;

  /** What a run printed, and its exit code. */
  private record Ran(int exit, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  @BeforeEach
  void writeTheBook() throws IOException {
    boolean packaged = Files.exists(PROGRAM);
    if (!packaged && System.getenv("GAVEL_REQUIRE_ALL") != null) {
      throw new IllegalStateException("There is no " + PROGRAM + "; build the cli first.");
    }
    assumeTrue(packaged, "SKIPPED: no packaged program; build the cli first.");
    InventedRows rows = new InventedRows(InventedRows.bids(3_000));
    rows.writeWhole(folder.resolve("bids.csv"));
    rows.writeScattered(folder.resolve("bids"), 3);
  }

  private Ran run(Map<String, String> variables, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
    command.addAll(List.of(words));
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("GAVEL_SPARK");
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Ran onSpark(String... words) throws IOException, InterruptedException {
    return run(Map.of("GAVEL_SPARK", ENGINE.toString()), words);
  }

  @Test
  void aBookOnAClusterIsClearedLikeTheSameBookHere() throws Exception {
    Ran here = run(Map.of(), "clear", "bids.csv", "--allocations", "here.csv", "--json");
    Ran there =
        onSpark(
            "clear",
            "bids",
            "--engine",
            "spark",
            "--master",
            "local[2]",
            "--allocations",
            "there",
            "--json");

    assertThat(there.exit()).as(there.err()).isZero();
    ObjectNode wanted = (ObjectNode) here.json();
    ObjectNode got = (ObjectNode) there.json();
    assertThat(got.path("schema").asString()).isEqualTo("gavel.simulate-clear-cluster/1");
    got.remove(List.of("schema", "parts"));
    wanted.retain(List.copyOf(got.propertyNames()));
    assertThat(got).isEqualTo(wanted);
    assertThat(there.err().strip()).isEqualTo("allocations written to there");
    List<String> rows = new ArrayList<>();
    try (var files = Files.list(folder.resolve("there"))) {
      for (Path file :
          files.filter(each -> each.getFileName().toString().startsWith("p")).toList()) {
        List<String> lines = Files.readAllLines(file);
        rows.addAll(lines.subList(1, lines.size()));
      }
    }
    List<String> all = Files.readAllLines(folder.resolve("here.csv"));
    assertThat(rows).containsExactlyInAnyOrderElementsOf(all.subList(1, all.size()));
  }

  @Test
  void drawsOnAClusterAreThoseOfOneMachine() throws Exception {
    String[] words = {"monte-carlo", "bids.csv", "--draws", "400", "--seed", "7", "--json"};
    Ran here = run(Map.of(), words);
    List<String> more = new ArrayList<>(List.of(words));
    more.addAll(List.of("--engine=spark", "--master", "local[2]"));
    Ran there = onSpark(more.toArray(String[]::new));

    assertThat(there.exit()).as(there.err()).isZero();
    assertThat(there.err()).isEmpty();
    assertThat(there.json()).isEqualTo(here.json());
  }

  @Test
  void theReadmeShowsTheLinesThatAreRunHere() throws IOException {
    assertThat(Files.readString(Path.of("../../auction-sim/README.md")))
        .contains(
            "auction-sim clear bids --engine spark --master 'local[2]' --allocations there\n",
            "auction-sim monte-carlo bids.csv --draws 400 --seed 7 --engine=spark --master"
                + " 'local[2]'\n");
  }

  @Test
  void anEngineThatIsNotThereIsNamedWithTheWayToIt() throws Exception {
    Ran ran = run(Map.of(), "clear", "bids", "--engine", "spark", "--master", "local[2]");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("the Spark engine is not installed", "GAVEL_SPARK");
  }

  @Test
  void aMasterThatIsNoneEndsAsANetworkFailure() throws Exception {
    Ran ran = onSpark("clear", "bids", "--engine", "spark", "--master", "nonsense");

    assertThat(ran.exit()).isEqualTo(6);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("the Spark master nonsense cannot be used: Could not parse Master URL")
        .doesNotContain("\tat ");
  }

  @Test
  void whatOnlyOneMachineDoesIsRefused() throws Exception {
    Ran tokens = onSpark("clear", "bids", "--engine", "spark", "--master", "local[2]", "--digest");
    assertThat(tokens.exit()).isEqualTo(2);
    assertThat(tokens.err()).contains("a cluster clears a book's money");
    Ran alone = run(Map.of(), "clear", "bids.csv", "--master", "local[2]");
    assertThat(alone.exit()).isEqualTo(2);
    assertThat(alone.err()).contains("--master goes with --engine spark");
  }
}
