package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ParticipationIT {

  @TempDir private Path home;

  @Test
  void thePackagedProgramTakesPartInASaleFromAnyFolderAndThroughALink() throws IOException {
    Packaged gavel = new Packaged(home).with("GAVEL_ANVIL", LocalNode.anvil().toString()).quick();
    gavel.with("GAVEL_BROWSER", browser(gavel).toString());
    try {
      ok(gavel, "devnet", "up");
      ok(gavel, "sale", "use", "devnet");
      ok(gavel, "operator", "stage", "commitment", "--account", "operator", "--yes");
      ok(gavel, "register", "login");
      Run.Result placed =
          ok(
              gavel,
              "bid",
              "place",
              "--account",
              "alice",
              "--price",
              "0.0450",
              "--amount",
              "2500",
              "--token",
              "usdt",
              "--lock",
              "--yes");
      assertThat(placed.err())
          .contains("Checking … 24 of 24 passed")
          .contains("$2,500.00 at up to $0.0450 (FDV $450 M), locked for 12 months")
          .contains("2 transactions: approve $2,500.00, then replaceBidWithApproval")
          .contains("a bid can only go up, and a lock cannot be undone");
      assertThat(placed.out()).startsWith("Done.\nAt today's price you would receive ");

      Path link = Files.createSymbolicLink(home.resolve("g"), gavel.program());
      JsonNode show = ok(gavel.as(link), "bid", "show", "--account", "alice", "--json").json();
      assertThat(show.get("schema").asString()).isEqualTo("gavel.bid-show/1");
      assertThat(show.get("amount").asString()).isEqualTo("2500000000");
      assertThat(show.get("locked").asBoolean()).isTrue();
    } finally {
      gavel.gavel("devnet", "down");
    }
    assertThat(gavel.gavel("sale", "show").exit()).isEqualTo(6);
  }

  /** What stands in for a browser: the local registrar's own way to log a person in. */
  private Path browser(Packaged gavel) throws IOException {
    Path script = home.resolve("browser");
    Files.writeString(
        script, "#!/bin/sh\nexec '" + gavel.program() + "' devnet login alice \"$1\"\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  private static Run.Result ok(Packaged gavel, String... args) {
    Run.Result result = gavel.gavel(args);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }
}
