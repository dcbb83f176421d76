package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DevnetCommandsTest {

  @TempDir private static Path home;
  private static Run run;
  private static JsonNode up;

  @BeforeAll
  static void start() {
    run = LocalNodes.run(home);
    up = ok(run.gavel("devnet", "up", "--json"));
  }

  @AfterAll
  static void stopAndLookThatNothingIsLeft() {
    if (up == null) {
      return;
    }
    assertThat(run.gavel("devnet", "down").exit()).isZero();
    for (String pid : new String[] {"/pid", "/l1/pid", "/l2/pid"}) {
      ProcessHandle.of(up.at(pid).asLong()).ifPresent(late -> late.onExit().join());
    }
    Run.Result gone = run.gavel("devnet", "status");
    assertThat(gone.exit()).isEqualTo(6);
    assertThat(gone.err()).contains("not running").contains("gavel devnet up");
  }

  @Test
  void theChainsAreUpWithASaleBeforeItsOpening() {
    assertThat(up.get("stage").asString()).isEqualTo("PreOpen");
    assertThat(up.at("/l1/chain_id").asLong()).isEqualTo(313_371);
    assertThat(up.at("/l2/chain_id").asLong()).isEqualTo(313_372);
    assertThat(ok(run.gavel("devnet", "status", "--json")).get("pid")).isEqualTo(up.get("pid"));
    Run.Result text = run.gavel("devnet", "status");
    assertThat(text.out()).contains("devnet L2").contains("313372").endsWith("accounts\n");
  }

  @Test
  void aSecondStartIsRefused() {
    Run.Result again = run.gavel("devnet", "up");
    assertThat(again.exit()).isEqualTo(3);
    assertThat(again.err()).contains("run already").contains("gavel devnet down");
  }

  @Test
  void anAccountIsFundedOnBothChains() {
    JsonNode accounts = ok(run.gavel("devnet", "accounts", "--json")).get("accounts");
    assertThat(accounts).hasSize(12);
    String bob = accounts.get(4).get("address").asString();
    JsonNode funded =
        ok(run.gavel("devnet", "fund", bob, "--eth", "0.5", "--usdc", "7.25", "--json"));
    assertThat(funded.get("usdc").asString()).isEqualTo("10000007250000");
    assertThat(funded.get("usdt").asString()).isEqualTo("10010000000000");
    assertThat(funded.get("l2_wei").asString()).isEqualTo("10500000000000000000");
  }

  @Test
  void timeGoesForwardOnly() {
    JsonNode warped = ok(run.gavel("devnet", "warp", "3d", "--json"));
    Instant to = Instant.parse(warped.get("to").asString());
    assertThat(to).isEqualTo(Instant.parse(warped.get("from").asString()).plusSeconds(3 * 86_400));
    JsonNode status = ok(run.gavel("devnet", "status", "--json"));
    assertThat(Instant.parse(status.at("/l2/time").asString())).isAfterOrEqualTo(to);
    Run.Result back = run.gavel("devnet", "warp", "2020-01-01T00:00:00Z");
    assertThat(back.exit()).isEqualTo(3);
    assertThat(back.err()).contains("time travels forward only");
    assertThat(run.gavel("devnet", "warp", "soon").exit()).isEqualTo(2);
  }

  @Test
  void aLoginPageThatIsNotTheLocalRegistrarsIsNotAnswered() {
    Run.Result result =
        run.gavel("devnet", "login", "alice", "http://page.example/oauth/authorize");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("not the local registrar's");
  }

  @Test
  void depositedEtherIsFollowedUntilItIsOnTheL2() throws InterruptedException {
    JsonNode made =
        ok(
            run.gavel(
                "bridge",
                "deposit",
                "0.25",
                "--sale",
                "devnet",
                "--account",
                "dave",
                "--yes",
                "--json"));
    assertThat(made.get("wei").asString()).isEqualTo("250000000000000000");
    String hash = made.at("/transactions/0/hash").asString();

    String state = "underway";
    JsonNode deposit = null;
    for (int tries = 0; state.equals("underway") && tries < 300; tries++) {
      Thread.sleep(100);
      deposit =
          ok(run.gavel("bridge", "status", hash, "--sale", "devnet", "--json")).at("/deposits/0");
      state = deposit.get("state").asString();
    }

    assertThat(state).isEqualTo("arrived");
    assertThat(deposit.get("l2_transaction")).isEqualTo(made.get("l2_transaction"));
    Run.Result mine = run.gavel("bridge", "status", "--sale", "devnet", "--account", "dave");
    assertThat(mine.out()).contains("0.25 ETH  to devnet L2 (313372)").contains("arrived");
    Run.Result dry =
        run.gavel(
            "bridge", "deposit", "1000", "--sale", "devnet", "--account", "dave", "--dry-run");
    assertThat(dry.exit()).isEqualTo(4);
    assertThat(dry.err()).contains("balance");
  }

  @Test
  void aNetworkOfOnesOwnIsAddedOnlyWhereItsNodeServesThatChain() throws Exception {
    String endpoint = up.at("/l1/endpoint").asString();
    Run.Result wrong =
        run.gavel("network", "add", "mine", "--chain-id", "5", "--rpc-url", endpoint, "--testnet");
    assertThat(wrong.exit()).isEqualTo(6);
    assertThat(wrong.err()).contains("313371");
    ok(
        run.gavel(
            "network",
            "add",
            "mine",
            "--chain-id",
            "313371",
            "--rpc-url",
            endpoint,
            "--testnet",
            "--json"));
    assertThat(Files.getPosixFilePermissions(home.resolve("config/gavel/networks.toml")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    ok(run.gavel("network", "use", "mine", "--json"));
    JsonNode list = ok(run.gavel("network", "list", "--json"));
    assertThat(list.at("/networks/6/used").asBoolean()).isTrue();
    assertThat(list.get("networks").findValuesAsString("name"))
        .containsExactly(
            "ethereum", "sepolia", "gensyn", "gensyn-testnet", "devnet", "devnet-l2", "mine");
    assertThat(ok(run.gavel("network", "show", "--json")).get("block").asLong()).isPositive();
  }

  @Test
  void theDoctorFindsAKeyFileThatOthersCanReadAndNamesTheRemedy() throws Exception {
    Run.Result well = run.gavel("doctor", "--sale", "devnet", "--network", "devnet");
    assertThat(well.exit()).as(well.out()).isZero();
    assertThat(well.out()).contains("is what the descriptor says").endsWith("Nothing is wrong.\n");
    Path key = home.resolve("data/gavel/devnet/keystore/heidi");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    Run.Result ill = run.gavel("doctor", "--sale", "devnet");

    assertThat(ill.exit()).isEqualTo(3);
    assertThat(ill.unwrapped()).contains("others can read " + key).contains("chmod 600 " + key);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
  }

  private static JsonNode ok(Run.Result result) {
    assertThat(result.exit()).as(result.err() + result.out()).isZero();
    return result.json();
  }
}
