package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signers outside the process that sends: the agent, and a wallet in a real browser. */
class SignersIT {

  private static final int PATIENCE_MINUTES = 2;

  @TempDir private static Path home;
  private static PackagedSale sale;

  @BeforeAll
  static void open() throws IOException {
    sale = PackagedSale.up(home);
    sale.ok("operator", "operator stage commitment --yes");
    sale.logIn("alice", "bob", "carol", "dave");
  }

  @AfterAll
  static void close() {
    if (sale != null) {
      sale.close();
    }
  }

  @Test
  void anAgentInAProcessOfItsOwnSignsWithinItsPolicyAndNothingBeyondIt() throws Exception {
    Path socket = sale.home().resolve("agents/agent.sock");
    Files.createDirectory(
        socket.getParent(),
        java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
            java.nio.file.attribute.PosixFilePermissions.fromString("rwx------")));
    Packaged.Started agent =
        sale.program("alice")
            .start(
                ("wallet agent alice --max-total 2500 --max-price 0.045 --for 10m --socket "
                        + socket)
                    .split(" ", -1));
    try {
      while (!Files.exists(socket)) {
        assertThat(agent.process().isAlive()).isTrue();
        Thread.sleep(20);
      }
      assertThat(
              java.nio.file.attribute.PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(socket)))
          .isEqualTo("rw-------");
      String bid = " --token usdc --yes --agent " + socket;
      sale.ok("alice", "bid place --price 0.045 --amount 2500" + bid);
      Run.Result beyond = sale.as("alice", "bid raise --by 1 --yes --agent " + socket);
      assertThat(beyond.exit()).isEqualTo(4);
      assertThat(beyond.err()).contains("outside the agent's policy: ", "Nothing was signed");
      sale.ok("alice", "wallet agent --stop --socket " + socket);
      assertThat(agent.process().waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
      assertThat(agent.ended().exit()).as(agent.ended().err()).isZero();
      assertThat(agent.ended().out()).startsWith("Ended: signed 3, refused 1.");
      assertThat(socket).doesNotExist();
    } finally {
      agent.process().destroyForcibly();
    }
  }

  @Test
  void aWalletInTheBrowserShowsAndSendsBothTransactionsOfABid() throws Exception {
    try (WalletInBrowser browser = browser("bob", "obedient")) {
      Run.Result placed = bid("bob", browser);
      assertThat(placed.exit()).as(placed.err()).isZero();
      assertThat(browser.reviews()).containsExactly("approve $500.00", "replaceBidWithApproval");
    }
    assertThat(sale.ok("bob", "bid show --json").json().get("amount").asString())
        .isEqualTo("500000000");
  }

  @Test
  void aWalletThatDeclinesLeavesNothingOpen() throws Exception {
    try (WalletInBrowser browser = browser("carol", "declining")) {
      Run.Result declined = bid("carol", browser);
      assertThat(declined.exit()).as(declined.err()).isNotZero();
      assertThat(declined.err()).contains("User rejected the request");
    }
    assertThat(sale.as("carol", "tx resume").out()).doesNotContain("handed over");
  }

  @Test
  void whatAWalletWasGivenAndNeverSentIsSaidByTheNextCommandAndCanBeForgotten() throws Exception {
    try (WalletInBrowser browser = browser("dave", "silent")) {
      Packaged.Started started = browser.with(sale.program("dave")).start(line("dave"));
      while (browser.reviews().isEmpty()) {
        assertThat(started.process().isAlive()).isTrue();
        Thread.sleep(20);
      }
      started.process().destroyForcibly().waitFor();
    }
    assertThat(sale.ok("dave", "wallet address dave").err()).contains("approve", "handed over");
    long id = sale.ok("dave", "tx list --open --json").json().at("/transactions/0/id").asLong();
    assertThat(sale.as("dave", "tx resume").out()).contains("gavel tx forget " + id);
    assertThat(sale.ok("dave", "tx forget " + id + " --yes").out())
        .isEqualTo("Given up: " + id + "  approve\n");
    assertThat(sale.ok("dave", "tx resume").out()).isEqualTo("Nothing is open.\n");
  }

  private static WalletInBrowser browser(String person, String manner) throws Exception {
    EthClient chain = sale.devnet().l1().client();
    Address account = sale.devnet().account(person).address();
    // The wallet's own node has its key.
    chain.raw("anvil_impersonateAccount", account.lower());
    return WalletInBrowser.of(
        Files.createDirectory(home.resolve("browser-" + person)),
        sale.devnet().state().l1().endpoints().getFirst(),
        account,
        manner);
  }

  private static Run.Result bid(String person, WalletInBrowser browser) {
    return browser.with(sale.program(person)).gavel(line(person));
  }

  private static String[] line(String person) {
    String account = sale.devnet().account(person).address().toString();
    return ("bid place --price 0.03 --amount 500 --token usdt --lock --yes --signer browser --account "
            + account)
        .split(" ", -1);
  }
}
