package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PullCommandTest {

  @TempDir private static Path home;
  private static LocalSale world;

  @BeforeAll
  static void start() {
    world = LocalSale.up(home);
    world.logIn("alice");
    world.operator("operator", "stage", "commitment", "--yes");
    world.json(
        "alice",
        "bid",
        "place",
        "--price",
        "0.05",
        "--amount",
        "5M",
        "--token",
        "usdc",
        "--no-lock",
        "--yes");
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
  }

  @Test
  void theBookOfTheChainIsReadAsItWasAtABlock() throws IOException {
    Path now = home.resolve("now.csv");
    Path before = home.resolve("before.csv");

    JsonNode latest = pull(now);
    world.json("alice", "bid", "raise", "--by", "1M", "--yes");
    JsonNode again = pull(before, "--block", latest.get("block").asString());

    assertThat(latest.get("bidders").asInt()).isEqualTo(1);
    assertThat(Files.readString(now)).contains(",500,", ",5000000000000,");
    assertThat(again.get("blockHash")).isEqualTo(latest.get("blockHash"));
    assertThat(Files.readString(before)).isEqualTo(Files.readString(now));
  }

  private static JsonNode pull(Path file, String... more) {
    List<String> args = new ArrayList<>(List.of("simulate", "pull", "--out", file.toString()));
    args.addAll(List.of(more));
    return world.json("alice", args.toArray(String[]::new));
  }

  @Test
  void aBlockThatTheNodeDoesNotHaveIsRefused() {
    Run.Result result =
        world.as(
            "alice",
            "simulate",
            "pull",
            "--out",
            home.resolve("x.csv").toString(),
            "--block",
            "99999999");
    assertThat(result.exit()).isEqualTo(6);
    assertThat(result.err()).contains("the node has no block 99999999; its latest is ");
    assertThat(home.resolve("x.csv")).doesNotExist();
  }
}
