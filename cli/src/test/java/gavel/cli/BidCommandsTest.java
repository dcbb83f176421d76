package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each test takes other people, so that they share one sale. */
class BidCommandsTest {

  @TempDir private static Path home;
  private static LocalSale sale;

  @BeforeAll
  static void open() {
    sale = LocalSale.up(home);
    sale.operator("operator", "stage", "commitment", "--yes");
    sale.logIn("alice", "bob", "carol", "dave", "erin", "frank", "heidi");
  }

  @AfterAll
  static void close() {
    if (sale != null) {
      sale.close();
    }
  }

  @Test
  void aBidWithATokenPermitIsOneTransactionAndASecondOneIsToldToRaise() {
    JsonNode placed = place("alice", "--price", "0.045", "--amount", "2,500", "--token", "usdc");
    assertThat(placed.get("transactions")).hasSize(1);
    assertThat(placed.at("/transactions/0/call").asString()).startsWith("replaceBidWithPermit");
    assertThat(placed.get("total").asString()).isEqualTo("2500000000");
    assertThat(state("alice").bid().price()).isEqualTo(450);

    Run.Result again =
        sale.as(
            "alice",
            "bid",
            "place",
            "--tick",
            "450",
            "--amount",
            "3000",
            "--token",
            "usdc",
            "--yes");
    assertThat(again.exit()).isEqualTo(4);
    assertThat(again.err()).contains("$2,500.00 at $0.0450").contains("gavel bid raise --by");
    assertThat(state("alice").bid().amount()).isEqualTo(BigInteger.valueOf(2_500_000_000L));
  }

  @Test
  void aLeftOverAllowanceOfTetherIsResetBeforeTheBid() {
    Address usdt = sale.devnet().state().contracts().usdt();
    // A dry run leaves nothing; an interrupted bid leaves its approval.
    place("bob", "--price", "0.03", "--amount", "500", "--token", "usdt");
    Erc20 token = new Erc20(sale.devnet().l1().client(), usdt);
    assertThat(token.allowance(address("bob"), sale.devnet().state().contracts().sale())).isZero();
    leaveAllowance("bob", usdt);

    JsonNode raised = sale.json("bob", "bid", "raise", "--to", "1k", "--price", "0.031", "--yes");
    assertThat(raised.get("transactions").valueStream().map(each -> each.get("title").asString()))
        .containsExactly("reset", "approve", "bid");
    assertThat(state("bob").bid().amount()).isEqualTo(BigInteger.valueOf(1_000_000_000L));
    assertThat(state("bob").bid().price()).isEqualTo(310);
  }

  @Test
  void everyReasonAgainstABidIsSaidAtOnceAndNothingIsSigned() {
    String[] bid = {"--price", "0.03005", "--amount", "60", "--token", "usdc"};
    Run.Result placed = sale.as("carol", with("bid place --yes", bid));
    assertThat(placed.exit()).isEqualTo(4);
    assertThat(placed.err())
        .isEqualTo(
            """
            gavel: this bid would be refused, for 3 reasons. Nothing was signed.
              price    $0.03005 is between two steps: $0.0300 and $0.0301. Name one of them: --price
              amount   $60.00 is below the minimum of $100.00 (BidBelowMinAmount)
              lock     buyers of your region must lock (BidMustHaveLockup). Add --lock
            """);
    Run.Result checked = sale.as("carol", with("bid check --json", bid));
    assertThat(checked.exit()).isEqualTo(4);
    assertThat(checked.json().get("findings").valueStream().map(f -> f.get("id").asString()))
        .containsExactly("price", "amount", "lock");
    assertThat(state("carol").known()).isFalse();
  }

  @Test
  void aSecondWalletAddsToTheEntitysBidInAnotherToken() {
    place("erin", "--fdv", "400M", "--amount", "1000", "--token", "usdc", "--lock");
    JsonNode more =
        sale.json("erin-2", "bid", "raise", "--by", "250.5", "--token", "usdt", "--yes");
    assertThat(more.get("total").asString()).isEqualTo("1250500000");
    assertThat(more.get("locked").asBoolean()).isTrue();
    JsonNode shown = sale.json("erin-2", "bid", "show");
    assertThat(shown.get("wallets")).hasSize(2);
    assertThat(shown.at("/wallets/0/committed/0/amount").asString()).isEqualTo("1000000000");
    assertThat(shown.at("/wallets/1/committed/1/amount").asString()).isEqualTo("250500000");
  }

  @Test
  void aHandedOverPermitNeedsNoLoginUntilItHasExpired() {
    String file = home.resolve("permit.json").toString();
    sale.json("frank", "register", "permit", "--out", file);
    String[] bid = {"--price", "0.02", "--amount", "100", "--token", "usdc", "--permit", file};
    Run.Result stranger = sale.run("frank", "nobody", with("bid place --yes", bid));
    assertThat(stranger.exit()).as(stranger.err()).isZero();

    sale.devnet().warp(Duration.ofHours(2));
    String[] raise = {"--by", "1", "--permit", file};
    Run.Result late = sale.run("frank", "nobody", with("bid raise --yes", raise));
    assertThat(late.exit()).isEqualTo(7);
    assertThat(late.err()).contains("the permit expired at").contains("gavel register permit");
  }

  @Test
  void withoutALoginTheWayToOneIsNamed() {
    String[] bid = {"--price", "0.02", "--amount", "100", "--token", "usdc"};
    Run.Result result = sale.as("grace", with("bid place --yes", bid));
    assertThat(result.exit()).isEqualTo(7);
    assertThat(result.err()).contains("gavel register login");
    assertThat(sale.as("grace", "register", "status").exit()).isEqualTo(7);
  }

  @Test
  void anAmountWithSevenDecimalsIsNotUnderstood() {
    String[] bid = {"--price", "0.02", "--amount", "100.1234567", "--token", "usdc"};
    Run.Result result = sale.as("dave", with("bid place --yes", bid));
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("with 7 decimals, wanted at most 6");
  }

  @Test
  void withoutATerminalNothingIsSignedAndADryRunSignsNothing() {
    String[] bid = {"--price", "0.02", "--amount", "100", "--token", "usdc"};
    assertThat(sale.as("heidi", with("bid place", bid)).exit()).isEqualTo(8);
    JsonNode dry = sale.json("heidi", with("bid place --dry-run", bid));
    assertThat(dry.get("dry_run").asBoolean()).isTrue();
    assertThat(state("heidi").known()).isFalse();
  }

  @Test
  void aLockIsQuotedThenElectedAndIsForGood() {
    place("dave", "--price", "0.02", "--amount", "400", "--token", "usdc");
    String thought = "lockup quote --amount 100 --price 0.05";
    assertThat(sale.as("dave", thought.split(" ", -1)).out())
        .endsWith("Next: gavel bid place --price USD --amount USD --token NAME --lock\n");
    JsonNode quote = sale.json("dave", "lockup", "quote");
    BigInteger liquid = new BigInteger(quote.at("/without_lock/tokens").asString());
    assertThat(quote.at("/with_lock/bonuses/lockup").asString())
        .isEqualTo(liquid.divide(BigInteger.TEN).toString());
    sale.json("dave", "lockup", "elect", "--yes");
    assertThat(state("dave").bid().lockup()).isTrue();
    assertThat(sale.as("dave", "lockup", "elect", "--yes").exit()).isEqualTo(4);
    Run.Result undone = sale.as("dave", "bid", "raise", "--by", "1", "--no-lock", "--yes");
    assertThat(undone.exit()).isEqualTo(4);
    assertThat(undone.err()).contains("BidLockupCannotBeUndone");
  }

  private static JsonNode place(String person, String... bid) {
    return sale.json(person, with("bid place --yes", bid));
  }

  private static String[] with(String command, String... options) {
    String[] words = command.split(" ", -1);
    String[] all = java.util.Arrays.copyOf(words, words.length + options.length);
    System.arraycopy(options, 0, all, words.length, options.length);
    return all;
  }

  private static EntityState state(String person) {
    SaleClient client = sale.devnet().sale();
    return client.entityState(gavel.auction.EntityId.of(person));
  }

  private static Address address(String account) {
    return sale.devnet().account(account).address();
  }

  /** Approves a dollar as an interrupted bid would have done. */
  private static void leaveAllowance(String account, Address token) {
    var node = sale.devnet().l1().client();
    String from = address(account).lower();
    node.raw("anvil_impersonateAccount", from);
    java.util.Map<String, String> approval =
        java.util.Map.of(
            "from",
            from,
            "to",
            token.lower(),
            "data",
            Erc20.approve(sale.devnet().state().contracts().sale(), BigInteger.valueOf(1_000_000))
                .hex());
    node.raw("eth_sendTransaction", approval);
    node.raw("anvil_stopImpersonatingAccount", from);
  }
}
