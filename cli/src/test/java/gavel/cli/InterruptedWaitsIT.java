package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.Journal;
import gavel.wallet.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while the packaged program waits: a tidy end, exit 130, and nothing lost. */
class InterruptedWaitsIT {

  private static final String CTRL_C = "\3";

  @TempDir private static Path home;
  private static PackagedSale sale;

  @BeforeAll
  static void open() throws IOException {
    sale = PackagedSale.up(home);
    sale.ok("operator", "operator stage commitment --yes");
    sale.logIn("alice", "bob", "dave");
  }

  @AfterAll
  static void close() {
    if (sale != null) {
      sale.close();
    }
  }

  @AfterEach
  void mineAgain() {
    sale.mineAtOnce();
  }

  /**
   * Whether a transaction is on its way, and the journal knows it: a moment after the node does.
   */
  private static boolean sent(String account) {
    Address address = sale.devnet().account(account).address();
    Path file = home.resolve(".local/share/gavel/journal.db");
    try (Journal journal = Journal.open(file, InstantSource.system())) {
      return journal.watched().stream()
          .anyMatch(each -> each.account().equals(address) && each.state() == EntryState.SENT);
    }
  }

  private static void tidy(Run.Result stopped) {
    assertThat(stopped.exit()).as(stopped.err()).isEqualTo(130);
    assertThat(stopped.err()).contains("gavel: interrupted.").doesNotContain("\tat ", "Exception");
  }

  private static AtTerminal shell() throws IOException {
    return AtTerminal.runs(sale.program("carol").with("TERM", "xterm"), "shell");
  }

  private static long newest() {
    return sale.ok("bob", "tx list --json").json().at("/transactions/0/id").asLong();
  }

  private static String amount(String person) {
    return sale.ok(person, "bid show --json").json().get("amount").asString();
  }

  @Test
  void whoOnlyLooksOrWaitsLeavesNothingOpen() throws Exception {
    for (String line :
        List.of("wait --for stage=done", "sale watch", "sale watch --json", "register login")) {
      Packaged program = sale.program("carol").with("GAVEL_BROWSER", "/bin/true");
      String words =
          switch (line.substring(0, line.indexOf(' '))) {
            case "wait" -> "Waiting for stage=done";
            case "sale" -> "Commitment";
            default -> "Log in here";
          };
      Run.Result stopped = CtrlC.whenItSays(words, program, line);
      tidy(stopped);
      assertThat(stopped.err()).contains("No transaction of yours is on its way.");
      assertThat(stopped.out()).matches("(?s)|.*\n");
    }
    try (Stream<Path> logins = Files.list(home.resolve(".local/share/gavel/logins"))) {
      assertThat(logins.filter(each -> each.toString().contains("carol"))).isEmpty();
    }
    sale.logIn("carol");
  }

  @Test
  void inTheShellItStopsTheCommandThatRunsOrTheLineThatIsTypedAndNotTheShell() throws Exception {
    try (AtTerminal person = shell()) {
      person.reads("To leave: exit");
      person.reads("gavel> ");
      person.types("wait --for stage=done");
      person.reads("Waiting for stage=done");
      person.presses(CTRL_C);
      person.reads("gavel: interrupted.");
      person.reads("No transaction of yours is on its way.");
      person.reads("gavel> ");
      person.presses("bid cancel");
      person.reads("bid cancel");
      person.presses(CTRL_C);
      person.reads("gavel> ");
      person.types("network show devnet");
      person.reads("313371");
      person.reads("gavel> ");
      person.types("exit");
      assertThat(person.ends()).as(person.all()).isZero();
    }
  }

  @Test
  void inTheShellTheTabKeyCompletesCommandsOptionsAndNames() throws Exception {
    try (AtTerminal person = shell()) {
      person.reads("gavel> ");
      person.presses("net\t");
      person.reads("network ");
      person.presses("sh\t");
      person.reads("show ");
      person.presses(CTRL_C);
      person.reads("gavel> ");
      person.presses("bid show --acc\t");
      person.reads("--account ");
      person.presses("car\t");
      person.reads("carol ");
      person.presses(CTRL_C);
      person.reads("gavel> ");
      person.presses("bid place --tok\t");
      person.reads("--token ");
      person.presses("usdt\t");
      person.reads("usdt ");
      person.presses("--col\t");
      person.reads("--color ");
      person.presses("ne\t");
      person.reads("never ");
      person.presses(CTRL_C);
      person.reads("gavel> ");
      person.types("exit");
      assertThat(person.ends()).as(person.all()).isZero();
    }
  }

  @Test
  void aBidThatIsOnItsWayIsGoneOnWithAndMinedOnce() throws Exception {
    sale.mineNothing();
    Run.Result placed =
        CtrlC.when(
            () -> sent("bob"),
            sale.program("bob"),
            "bid place --price 0.04 --amount 500 --token usdc --yes");
    tidy(placed);
    assertThat(placed.err()).contains("bid is sent. To go on: gavel tx wait " + newest());
    String wait = "tx wait " + newest() + " --timeout 60";
    Run.Result waited = CtrlC.whenItSays("Waiting for number", sale.program("bob"), wait);
    tidy(waited);
    assertThat(waited.err()).contains("bid is sent. To go on: gavel tx wait " + newest());
    mineAgain();
    sale.ok("bob", "tx resume");
    assertThat(sale.as("bob", "bid place --price 0.04 --amount 500 --token usdc --yes").exit())
        .isIn(0, 4);
    assertThat(amount("bob")).isEqualTo("500000000");
  }

  @Test
  void aBatchIsGivenAgainAndBidsForEveryoneOnce() throws Exception {
    Path file =
        Files.writeString(
            home.resolve("bids.csv"),
            """
            account,login,amount,price,token,lock
            alice,alice,700,0.05,usdc,yes
            dave,dave,800,0.05,usdt,no
            """);
    sale.mineNothing();
    tidy(CtrlC.when(() -> sent("alice"), sale.program("alice"), "bid batch " + file + " --yes"));
    mineAgain();
    sale.ok("alice", "bid batch " + file + " --yes");
    sale.ok("alice", "tx resume");
    assertThat(amount("alice")).isEqualTo("700000000");
    assertThat(amount("dave")).isEqualTo("800000000");
    Run.Result again = sale.ok("alice", "bid batch " + file + " --yes --json");
    assertThat(again.out().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"end\":\"skipped\""));
  }
}
