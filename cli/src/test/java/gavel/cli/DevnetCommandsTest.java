package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gavel.devnet.node.AnvilBinary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DevnetCommandsTest {

  @TempDir private Path home;

  @Test
  void localChainsAreStartedLookedAtFundedMovedInTimeAndStopped() {
    Run run = run(anvil());
    JsonNode up = ok(run.gavel("devnet", "up", "--json"));
    try {
      assertThat(up.get("stage").asString()).isEqualTo("PreOpen");
      assertThat(up.at("/l1/chainId").asLong()).isEqualTo(313_371);
      assertThat(up.at("/l2/chainId").asLong()).isEqualTo(313_372);
      Run.Result again = run.gavel("devnet", "up");
      assertThat(again.exit()).isEqualTo(3);
      assertThat(again.err()).contains("gavel devnet down");

      JsonNode accounts = ok(run.gavel("devnet", "accounts", "--json")).get("accounts");
      assertThat(accounts).hasSize(12);
      String bob = accounts.get(4).get("address").asString();
      JsonNode funded =
          ok(run.gavel("devnet", "fund", bob, "--eth", "0.5", "--usdc", "7.25", "--json"));
      assertThat(funded.get("usdc").asString()).isEqualTo("10000007250000");
      assertThat(funded.get("usdt").asString()).isEqualTo("10010000000000");
      assertThat(funded.get("l2Wei").asString()).isEqualTo("10500000000000000000");

      JsonNode warped = ok(run.gavel("devnet", "warp", "3d", "--json"));
      Instant to = Instant.parse(warped.get("to").asString());
      assertThat(to)
          .isEqualTo(Instant.parse(warped.get("from").asString()).plusSeconds(3 * 86_400));
      Run.Result back = run.gavel("devnet", "warp", "2020-01-01T00:00:00Z");
      assertThat(back.exit()).isEqualTo(3);
      assertThat(back.err()).contains("time travels forward only");

      JsonNode status = ok(run.gavel("devnet", "status", "--json"));
      assertThat(status.get("pid")).isEqualTo(up.get("pid"));
      assertThat(Instant.parse(status.at("/l2/time").asString())).isAfterOrEqualTo(to);
    } finally {
      assertThat(run.gavel("devnet", "down").exit()).isZero();
    }
    Run.Result gone = run.gavel("devnet", "status");
    assertThat(gone.exit()).isEqualTo(6);
    assertThat(gone.err()).contains("not running").contains("gavel devnet up");
  }

  @Test
  void aLoginPageElsewhereIsNotAnswered() {
    Run.Result result =
        run(Path.of("unused")).gavel("devnet", "login", "alice", "http://a.example");
    assertThat(result.exit()).isEqualTo(6);
  }

  private Run run(Path anvil) {
    return new Run()
        .with("XDG_DATA_HOME", home.resolve("data").toString())
        .with("XDG_CACHE_HOME", home.resolve("cache").toString())
        .with("XDG_CONFIG_HOME", home.resolve("config").toString())
        .with("PATH", System.getenv("PATH"))
        .with("GAVEL_ANVIL", anvil.toString());
  }

  private static JsonNode ok(Run.Result result) {
    assertThat(result.exit()).as(result.err()).isZero();
    return result.json();
  }

  /** The node, or a loud skip where there is none. */
  private static Path anvil() {
    AnvilBinary binary = new AnvilBinary(System.getenv(), System.err);
    if (System.getenv("GAVEL_REQUIRE_ALL") != null) {
      return binary.locate();
    }
    Optional<Path> present = binary.present();
    if (present.isEmpty()) {
      System.err.println(
          "SKIPPED: commands on local chains: no anvil (gavel devnet up fetches it)");
    }
    assumeTrue(present.isPresent(), "no anvil");
    return present.orElseThrow();
  }
}
