package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.wallet.secret.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test takes other people, so that they share one sale. */
class AgentCommandsTest {

  private static final int PATIENCE_SECONDS = 60;

  @TempDir private static Path home;
  private static LocalSale sale;

  @BeforeAll
  static void open() {
    sale = LocalSale.up(home);
    sale.operator("operator", "stage", "commitment", "--yes");
    sale.logIn("alice", "bob");
  }

  @AfterAll
  static void close() {
    if (sale != null) {
      sale.close();
    }
  }

  @Test
  void anAgentSignsABidWithinItsPolicyAndRefusesTheOneBeyondIt() throws Exception {
    String socket = home.resolve("alice/agent.sock").toString();
    var agent = agent("alice", socket, "--max-total", "2500", "--max-price", "0.0450");
    String[] bid = {"--price", "0.045", "--amount", "2500", "--token", "usdc", "--yes"};
    Run.Result placed = sale.as("alice", with("bid place --agent " + socket, bid));
    assertThat(placed.exit()).as(placed.err()).isZero();

    Run.Result more = sale.as("alice", "bid", "raise", "--by", "1", "--yes", "--agent", socket);
    assertThat(more.exit()).isEqualTo(4);
    assertThat(more.err()).contains("outside the agent's policy: ").contains("Nothing was signed");
    assertThat(sale.json("alice", "bid", "show").get("amount").asString()).isEqualTo("2500000000");

    assertThat(sale.as("alice", "wallet", "agent", "--stop", "--socket", socket).exit()).isZero();
    Run.Result ended = agent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(ended.exit()).as(ended.err()).isZero();
    // A token permit and a transaction for the bid, and a permit for the dollar more, which alone
    // takes nothing.
    assertThat(ended.out()).isEqualTo("Ended: signed 3, refused 1. The keys are wiped.\n");
    assertThat(ended.err()).contains("at most    $2,500.00 in all, at up to $0.0450");
    assertThat(Path.of(socket)).doesNotExist();
    assertThat(sale.as("alice", with("bid raise --by 1 --yes", "--agent", socket)).exit())
        .isEqualTo(6);
  }

  @Test
  void aRunningAgentIsFoundByItselfUnlessAPasswordIsGiven() throws Exception {
    var agent =
        agent("bob", standardSocket(), "--max-total", "500", "--max-price", "0.03", "--allow-lock");
    String[] bid = {"--price", "0.03", "--amount", "501", "--token", "usdt", "--yes", "--lock"};
    Run.Result beyond = sale.as("bob", with("bid place", bid));
    assertThat(beyond.exit()).as(beyond.err()).isEqualTo(4);
    Run.Result unlocked = sale.as("bob", with("bid place --agent no", bid));
    assertThat(unlocked.exit()).as(unlocked.err()).isZero();
    sale.as("bob", "wallet", "agent", "--stop");
    assertThat(agent.get(PATIENCE_SECONDS, TimeUnit.SECONDS).exit()).isZero();
  }

  @Test
  void anAgentWithoutLimitsOrWithAWrongOneDoesNotStart() {
    assertThat(sale.as("alice", "wallet", "agent", "--max-price", "0.03").err())
        .contains("an agent needs --max-total");
    assertThat(sale.as("alice", with("wallet agent --max-total 1 --max-price", "0.03005")).err())
        .contains("between two price steps");
    Run.Result wrong =
        sale.as(
            "alice", with("wallet agent --max-total 1 --max-price 0.03", "--allow", "withdraw"));
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("--allow does not know 'withdraw'");
  }

  @Test
  void aPasswordCommandUnlocksAndItsFailureIsNamedWithoutItsOutput() {
    String key = home.resolve("hexkey").toString();
    PrivateFiles.write(Path.of(key), "0x" + "5a".repeat(32) + "\n");
    String command = "printf 'correct horse\\n'";
    String[] source = {"--light", "--key-file", key, "--password-command", command};
    assertThat(sale.as("zoe", with("wallet import zoe", source)).exit()).isZero();
    String[] sign = {"--message", "hello", "--yes", "--password-command"};
    assertThat(sale.as("zoe", with("wallet sign", append(sign, command))).exit()).isZero();
    Run.Result wrong = sale.as("zoe", with("wallet sign", append(sign, "echo wrong pony")));
    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err()).doesNotContain("pony");
    Run.Result failed = sale.as("zoe", with("wallet sign", append(sign, "exit 3")));
    assertThat(failed.exit()).isEqualTo(3);
    assertThat(failed.err()).contains("the password command failed");
  }

  /** Starts an agent and waits until it listens. */
  private static CompletableFuture<Run.Result> agent(
      String account, String socket, String... policy) throws Exception {
    CompletableFuture<Run.Result> ended = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () ->
                ended.complete(
                    sale.as(account, with("wallet agent --for 10m --socket " + socket, policy))));
    while (!Files.exists(Path.of(socket)) && !ended.isDone()) {
      Thread.sleep(20);
    }
    if (ended.isDone()) {
      throw new AssertionError("the agent ended before it listened: " + ended.get());
    }
    return ended;
  }

  private static String standardSocket() {
    return home.resolve(".local/share/gavel/agent/agent.sock").toString();
  }

  private static String[] append(String[] words, String last) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return all;
  }

  private static String[] with(String command, String... options) {
    String[] words = command.split(" ", -1);
    String[] all = java.util.Arrays.copyOf(words, words.length + options.length);
    System.arraycopy(options, 0, all, words.length, options.length);
    return all;
  }
}
