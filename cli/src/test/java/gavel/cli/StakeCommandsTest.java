package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.devnet.Devnet;
import gavel.protocol.community.MultiplierTree;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.stake.GavelStaking;
import gavel.protocol.stake.Provider;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Staking from the command line: one story on two local chains, a chapter each test. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StakeCommandsTest {
  private static final BigInteger AI = BigInteger.TEN.pow(18);

  @TempDir private static Path home;
  private static LocalSale sale;

  @BeforeAll
  static void tokensAreClaimedAndLocked() {
    sale = LocalSale.up(home);
    sale.logIn("alice");
    sale.operator("operator", "stage", "commitment", "--yes");
    sale.json(
        "alice",
        "bid",
        "place",
        "--price",
        "0.05",
        "--amount",
        "5M",
        "--token",
        "usdc",
        "--lock",
        "--yes");
    sale.operator("operator", "stage", "settlement", "--yes");
    sale.operator("operator", "settle", "--send", "--yes");
    sale.operator("operator", "finalize", "--yes");
    sale.operator("operator", "distribute", "--yes");
    String tge = sale.devnet().time().plus(Duration.ofDays(1)).toString();
    sale.operator("operator", "tge", "--opens", tge, "--yes");
    sale.devnet().warp(Duration.ofDays(2));
    sale.json("alice", "claim", "tokens", "--yes");
    for (String person : List.of("bob", "dave", "erin")) {
      send(person, 10_000);
    }
  }

  @AfterAll
  static void stopTheChains() {
    sale.close();
  }

  @Test
  @Order(1)
  void providersRegisterWithStakeOfTheirOwn() {
    String[] little = {
      "stake",
      "provider",
      "register",
      "--metadata",
      "https://dave.example",
      "--commission",
      "10",
      "--amount",
      "999",
      "--yes"
    };
    refused("dave", "SelfStakeBelowMinimum", little);
    assertThat(
            sale.as(
                    "dave",
                    "stake",
                    "provider",
                    "register",
                    "--metadata",
                    "x",
                    "--commission",
                    "100.01",
                    "--amount",
                    "5000",
                    "--yes")
                .exit())
        .isEqualTo(2);
    register("dave", "10");
    register("erin", "0");
    refused(
        "dave",
        "AlreadyRegistered",
        "stake",
        "provider",
        "register",
        "--metadata",
        "x",
        "--commission",
        "1",
        "--amount",
        "1000",
        "--yes");
    JsonNode list = sale.json("bob", "stake", "providers");
    assertThat(list.get("providers")).hasSize(2);
    assertThat(list.at("/providers/0/self_stake").asString()).isEqualTo(ai(5_000).toString());
    assertThat(list.at("/providers/0/commission_bps").asInt()).isEqualTo(1_000);
  }

  @Test
  @Order(2)
  void aDryRunSaysWhatItWouldEarnAndWhatCanBeLost() {
    Run.Result unfunded =
        sale.as("bob", "stake", "delegate", "--provider", "dave", "--amount", "2000", "--dry-run");
    assertThat(unfunded.exit()).as(unfunded.err()).isZero();
    assertThat(unfunded.err()).contains("none flow now").contains("20.00 %").contains("14 days");
    sale.operator("operator", "staking", "fund", "--amount", "12000", "--over", "30d", "--yes");
    JsonNode projected =
        sale.json(
            "bob", "stake", "delegate", "--provider", "dave", "--amount", "2000", "--dry-run");
    // 2,000 of then 12,000 at stake, less a tenth; what flows in 30 days is 12,000.
    assertThat(units(projected, "projected_30_days")).isBetween(ai(1_799), ai(1_800));
    assertThat(sale.json("bob", "stake", "status").get("delegations")).isEmpty();
  }

  @Test
  @Order(3)
  void stakeIsDelegatedInOneTransactionFromTheHandOrTheLock() {
    refused(
        "bob",
        "is no provider",
        "stake",
        "delegate",
        "--provider",
        "alice",
        "--amount",
        "1",
        "--yes");
    refused(
        "bob",
        "are held by",
        "stake",
        "delegate",
        "--provider",
        "dave",
        "--amount",
        "10001",
        "--yes");
    JsonNode sent =
        sale.json("bob", "stake", "delegate", "--provider", "dave", "--amount", "2000", "--yes");
    assertThat(sent.get("transactions")).hasSize(1);
    refused(
        "bob",
        "SharesBelowMinimum",
        "stake",
        "delegate",
        "--provider",
        "dave",
        "--amount",
        "1",
        "--min-shares",
        ai(2).toString(),
        "--yes");
    BigInteger lock = units(sale.json("alice", "stake", "status"), "locked");
    sale.json(
        "alice",
        "stake",
        "delegate",
        "--provider",
        "dave",
        "--amount",
        "3000",
        "--locked",
        "--yes");
    JsonNode alice = sale.json("alice", "stake", "status");
    assertThat(units(alice, "locked")).isEqualTo(lock.subtract(ai(3_000)));
    assertThat(units(alice, "staked_from_lock")).isEqualTo(ai(3_000));
    assertThat(alice.at("/delegations/0/locked_stake").asBoolean()).isTrue();
  }

  @Test
  @Order(4)
  void aMultiplierIsProvedOnceByTheWalletThatHasIt() throws IOException {
    String tree = tree("bob", 15_000);
    String[] prove = {"stake", "multiplier", "prove", "--tree", tree, "--yes"};
    refused("bob", "NoSnapshot", prove);
    String until = sale.devnet().time().plus(Duration.ofDays(90)).toString();
    sale.operator(
        "operator", "staking", "snapshot-root", "--tree", tree, "--until", until, "--yes");
    refused("alice", "no multiplier", prove);
    // What a call takes is estimated as of the last block: let rewards flow that it will compound.
    sale.devnet().warp(Duration.ofMinutes(1));
    sale.json("bob", prove);
    refused("bob", "AlreadyProved", prove);
    assertThat(sale.json("bob", "stake", "status").get("multiplier_bps").asInt()).isEqualTo(15_000);
  }

  @Test
  @Order(5)
  void rewardsFlowAndAreClaimed() {
    sale.devnet().warp(Duration.ofDays(31));
    JsonNode shown = sale.json("bob", "stake", "rewards", "show");
    BigInteger earned = units(shown.at("/delegations/0"), "rewards");
    BigInteger byMultiplier = units(shown.at("/delegations/0"), "rewards_by_multiplier");
    assertThat(byMultiplier).isEqualTo(earned.divide(BigInteger.valueOf(3)));
    assertThat(shown.get("flows").asBoolean()).isFalse();
    BigInteger before = held("bob");
    sale.json("bob", "stake", "rewards", "claim", "--from-now", "PAID_OUT", "--yes");
    assertThat(held("bob").subtract(before)).isEqualTo(earned);
    assertThat(earned).isBetween(ai(1_900), ai(2_200));
    refused("bob", "NothingToClaim", "stake", "rewards", "claim", "--yes");
    sale.json("dave", "stake", "rewards", "claim", "--yes");
    assertThat(sale.json("bob", "stake", "status").get("paid_out").asBoolean()).isTrue();
  }

  @Test
  @Order(6)
  void thawingStakeWaitsOrMoves() {
    refused(
        "bob",
        "SharesExceeded",
        "stake",
        "undelegate",
        "--provider",
        "dave",
        "--amount",
        "2001",
        "--yes");
    sale.json("bob", "stake", "undelegate", "--provider", "dave", "--amount", "500", "--yes");
    sale.json("bob", "stake", "undelegate", "--provider", "dave", "--amount", "700", "--yes");
    JsonNode items = sale.json("bob", "stake", "status").get("items");
    assertThat(items).hasSize(2);
    String newest = items.get(0).get("id").asString();
    String oldest = items.get(1).get("id").asString();
    Run.Result early = sale.as("bob", "stake", "withdraw", "--item", oldest, "--yes");
    assertThat(early.exit()).isEqualTo(4);
    assertThat(early.err()).contains("NotReady").contains("is ready at");
    refused("bob", "NoSuchItem", "stake", "withdraw", "--item", "999", "--yes");
    sale.json("bob", "stake", "redelegate", "--item", newest, "--to", "erin", "--yes");
    JsonNode moved = sale.json("bob", "stake", "status").at("/items/0");
    assertThat(moved.get("state").asString()).isEqualTo("moved");
    assertThat(moved.get("provider").asString()).isEqualTo(address("erin").toString());
    refused("bob", "NotThawing", "stake", "withdraw", "--item", newest, "--yes");
  }

  @Test
  @Order(7)
  void aSlashTakesOwnStakeFirstAndOthersOnlyBeyondIt() {
    sale.json(
        "alice",
        "stake",
        "undelegate",
        "--provider",
        "dave",
        "--amount",
        "1000",
        "--locked",
        "--yes");
    String now = sale.devnet().time().toString();
    String[] slash = {
      "operator",
      "staking",
      "slash",
      "--provider",
      "dave",
      "--share",
      "20",
      "--offence",
      "case 7",
      "--at",
      now,
      "--yes"
    };
    refused(
        "operator",
        "SlashTooHigh",
        "operator",
        "staking",
        "slash",
        "--provider",
        "dave",
        "--share",
        "20.01",
        "--offence",
        "case 6",
        "--at",
        now,
        "--yes");
    BigInteger supply = token().totalSupply();
    sale.operator(slash);
    assertThat(token().totalSupply()).isLessThan(supply);
    Provider dave = staking().provider(address("dave")).orElseThrow();
    assertThat(dave.selfStake()).isBetween(ai(2_900), ai(3_100));
    // A fifth of 1,000 is gone; the seconds since have brought a little of the rewards.
    assertThat(units(sale.json("bob", "stake", "status").at("/delegations/0"), "worth"))
        .isBetween(ai(800), ai(801));
    refused("operator", "AlreadySlashed", slash);
  }

  @Test
  @Order(8)
  void whatIsReadyIsPaidOutAndLockedStakeGoesBackIntoTheLock() {
    sale.devnet().warp(Duration.ofDays(14));
    BigInteger before = held("bob");
    sale.json("bob", "stake", "withdraw", "--all", "--yes");
    assertThat(held("bob").subtract(before)).isEqualTo(ai(500));
    BigInteger lock = units(sale.json("alice", "stake", "status"), "locked");
    BigInteger hand = held("alice");
    sale.json("alice", "stake", "withdraw", "--all", "--yes");
    assertThat(units(sale.json("alice", "stake", "status"), "locked").subtract(lock))
        .isEqualTo(ai(1_000));
    assertThat(held("alice")).isEqualTo(hand);
    refused("alice", "nothing is ready", "stake", "withdraw", "--all", "--yes");
  }

  @Test
  @Order(9)
  void aProviderChangesItselfAndLeavesForGood() {
    sale.json("erin", "stake", "provider", "stake", "--add", "1000", "--yes");
    refused(
        "erin",
        "SelfStakeBelowMinimum",
        "stake",
        "provider",
        "stake",
        "--take-out",
        "5001",
        "--yes");
    sale.json("erin", "stake", "provider", "stake", "--take-out", "500", "--yes");
    sale.json(
        "erin",
        "stake",
        "provider",
        "update",
        "--metadata",
        "https://erin.example",
        "--commission",
        "2.5",
        "--yes");
    JsonNode erin = sale.json("erin", "stake", "providers").at("/providers/1");
    assertThat(erin.get("next_commission_bps").asInt()).isEqualTo(250);
    assertThat(units(erin, "self_stake")).isEqualTo(ai(5_500));
    sale.json("erin", "stake", "provider", "leave", "--yes");
    refused("erin", "ProviderLeft", "stake", "provider", "leave", "--yes");
    refused(
        "bob", "ProviderLeft", "stake", "delegate", "--provider", "erin", "--amount", "1", "--yes");
  }

  @Test
  @Order(10)
  void parametersWaitAWeek() {
    String[] apply = {"operator", "staking", "parameters", "--apply", "--yes"};
    refused("operator", "NothingProposed", apply);
    sale.operator("operator", "staking", "parameters", "--thawing", "7d", "--yes");
    refused("operator", "ProposalNotDue", apply);
    sale.devnet().warp(Duration.ofDays(7));
    sale.operator(apply);
    assertThat(sale.json("bob", "stake", "providers").get("thawing_seconds").asLong())
        .isEqualTo(Duration.ofDays(7).toSeconds());
  }

  @Test
  @Order(11)
  void everyTokenIsAccountedFor() {
    BigInteger owed = staking().rewards().left();
    for (Provider each : staking().providers()) {
      owed = owed.add(each.selfStake()).add(each.ownThawing()).add(each.delegated());
      owed = owed.add(each.thawing()).add(each.arrived()).add(each.owed());
    }
    for (String person : List.of("alice", "bob")) {
      for (var delegation : staking().delegations(address(person))) {
        owed = owed.add(delegation.rewards());
      }
    }
    BigInteger balance = token().balance(staking().address());
    assertThat(balance).isGreaterThanOrEqualTo(owed);
    assertThat(balance.subtract(owed)).isLessThan(AI);
  }

  private static void register(String who, String commission) {
    sale.json(
        who,
        "stake",
        "provider",
        "register",
        "--metadata",
        "https://" + who + ".example",
        "--commission",
        commission,
        "--amount",
        "5000",
        "--yes");
  }

  private static void refused(String who, String why, String... command) {
    Run.Result result = sale.as(who, command);
    assertThat(result.exit()).as(result.err()).isEqualTo(4);
    assertThat(result.err()).contains(why);
  }

  /** A tree of one leaf, as a file. */
  private static String tree(String who, int points) throws IOException {
    Bytes leaf = MultiplierTree.hash(address(who), points);
    String json =
        """
        {"format":"standard-v1","leafEncoding":["address","uint256"],"tree":["%s"],
         "values":[{"value":["%s","%d"],"treeIndex":0}]}
        """
            .formatted(leaf, address(who), points);
    return Files.writeString(home.resolve("multipliers.json"), json).toString();
  }

  /** From the operator, who holds all that was not distributed. */
  private static void send(String person, long tokens) {
    EthClient chain = sale.devnet().l2().client();
    Address operator = address("operator");
    chain.raw("anvil_impersonateAccount", operator.toString());
    Map<String, String> call =
        Map.of(
            "from", operator.toString(),
            "to", contracts().token().toString(),
            "data", Erc20.transfer(address(person), ai(tokens)).hex());
    chain.raw("eth_sendTransaction", call);
    chain.raw("anvil_stopImpersonatingAccount", operator.toString());
  }

  private static gavel.devnet.sale.SaleContracts contracts() {
    return sale.devnet().state().contracts();
  }

  private static GavelStaking staking() {
    Devnet devnet = sale.devnet();
    return new GavelStaking(devnet.l2().client(), contracts().staking(), contracts().distributor());
  }

  private static Erc20 token() {
    return new Erc20(sale.devnet().l2().client(), contracts().token());
  }

  private static BigInteger held(String who) {
    return token().balance(address(who));
  }

  private static Address address(String who) {
    return sale.devnet().account(who).address();
  }

  private static BigInteger units(JsonNode node, String name) {
    return new BigInteger(node.get(name).asString());
  }

  private static BigInteger ai(long tokens) {
    return BigInteger.valueOf(tokens).multiply(AI);
  }
}
