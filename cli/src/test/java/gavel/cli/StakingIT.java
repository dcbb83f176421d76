package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.devnet.Devnet;
import gavel.devnet.sale.SaleContracts;
import gavel.protocol.community.MultiplierTree;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.stake.Delegation;
import gavel.protocol.stake.GavelStaking;
import gavel.protocol.stake.Provider;
import gavel.protocol.stake.StakeItem;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
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

/**
 * Every command on staking by the packaged program: one story on two local chains, a chapter each
 * test. Whatever is refused leaves files, journal and chains as they were.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StakingIT {
  private static final BigInteger AI = BigInteger.TEN.pow(18);

  @TempDir private static Path home;
  private static PackagedSale sale;

  @BeforeAll
  static void tokensAreClaimedAndLocked() throws IOException {
    sale = PackagedSale.up(home);
    LocalSale before = LocalSale.at(home);
    before.logIn("alice");
    before.operator("operator", "stage", "commitment", "--yes");
    String bid = "bid place --price 0.05 --amount 5M --token usdc --lock --yes";
    before.json("alice", bid.split(" ", -1));
    before.operator("operator", "stage", "settlement", "--yes");
    before.operator("operator", "settle", "--send", "--yes");
    before.operator("operator", "finalize", "--yes");
    before.operator("operator", "distribute", "--yes");
    String tge = sale.devnet().time().plus(Duration.ofDays(1)).toString();
    before.operator("operator", "tge", "--opens", tge, "--yes");
    sale.devnet().warp(Duration.ofDays(2));
    before.json("alice", "claim", "tokens", "--yes");
    for (String person : List.of("bob", "dave", "erin")) {
      send(person, 10_000);
    }
  }

  @AfterAll
  static void stopTheChains() {
    if (sale != null) {
      sale.close();
    }
  }

  @Test
  @Order(1)
  void providersRegisterWithStakeOfTheirOwn() throws IOException {
    String register = "stake provider register --metadata https://x.example --commission ";
    refused("dave", 4, register + "10 --amount 999", "SelfStakeBelowMinimum", "--amount");
    refused("dave", 2, register + "100.01 --amount 5000", "wanted 0 to 100 %");
    refused("dave", 4, register + "10 --amount 10001", "are held by");
    sent("dave", register + "10 --amount 5000");
    sent("erin", register + "0 --amount 5000");
    refused("dave", 4, register + "1 --amount 1000", "AlreadyRegistered", "provider update");
    JsonNode list = shown("bob", "stake providers").get("providers");
    assertThat(list).hasSize(2);
    assertThat(list.at("/0/self_stake").asString()).isEqualTo(ai(5_000).toString());
    assertThat(list.at("/0/commission_bps").asInt()).isEqualTo(1_000);
    assertThat(list.at("/0/metadata").asString()).isEqualTo("https://x.example");
  }

  @Test
  @Order(2)
  void aDryRunSaysWhatItWouldEarnAndWhatCanBeLost() {
    String look = "stake delegate --provider dave --amount 2000 --dry-run";
    assertThat(sale.ok("bob", look).err())
        .contains("none flow now: the operator has funded no running period")
        .contains("an offence of the provider can cost up to 20.00 % of it")
        .contains("it comes back 14 days after undelegating, and can be slashed until");
    assertThat(sale.ok("bob", "stake rewards show").out())
        .contains("nothing: the operator has funded no running period");
    sent("operator", "operator staking fund --amount 12000 --over 30d");
    // 2,000 of then 12,000 at stake, less a tenth; what flows in 30 days is 12,000.
    assertThat(units(shown("bob", look), "projected_30_days")).isBetween(ai(1_799), ai(1_800));
    assertThat(shown("bob", "stake status").get("delegations")).isEmpty();
  }

  @Test
  @Order(3)
  void stakeIsDelegatedInOneTransactionFromTheHandOrTheLock() throws IOException {
    String delegate = "stake delegate --provider dave --amount ";
    refused("bob", 4, "stake delegate --provider alice --amount 1", "is no provider");
    refused("bob", 4, delegate + "10001", "are held by");
    refused("bob", 4, delegate + "1 --locked", "lie in the lock of");
    assertThat(sent("bob", delegate + "2000").get("transactions")).hasSize(1);
    refused("bob", 4, delegate + "1 --min-shares " + ai(2), "SharesBelowMinimum", "providers");
    BigInteger lock = units(shown("alice", "stake status"), "locked");
    sent("alice", delegate + "3000 --locked");
    JsonNode alice = shown("alice", "stake status");
    assertThat(units(alice, "locked")).isEqualTo(lock.subtract(ai(3_000)));
    assertThat(units(alice, "staked_from_lock")).isEqualTo(ai(3_000));
    assertThat(alice.at("/delegations/0/locked_stake").asBoolean()).isTrue();
  }

  @Test
  @Order(4)
  void aMultiplierIsProvedOnceByTheWalletThatHasIt() throws IOException {
    Path tree = home.resolve("multipliers.json");
    Files.writeString(tree, MultiplierTree.of(Map.of(address("bob"), 15_000)).toJson());
    String prove = "stake multiplier prove --tree " + tree;
    refused("bob", 4, prove, "NoSnapshot", "Ask the operator");
    String until = sale.devnet().time().plus(Duration.ofDays(90)).toString();
    sent("operator", "operator staking snapshot-root --tree " + tree + " --until " + until);
    refused("alice", 4, prove, "has no multiplier in this snapshot", "Prove with the wallet");
    // What a call takes is estimated as of the last block: let rewards flow that it will compound.
    sale.devnet().warp(Duration.ofMinutes(1));
    sent("bob", prove);
    refused("bob", 4, prove, "AlreadyProved", "gavel stake status");
    assertThat(shown("bob", "stake status").get("multiplier_bps").asInt()).isEqualTo(15_000);
  }

  @Test
  @Order(5)
  void rewardsFlowAndAreClaimed() throws IOException {
    sale.devnet().warp(Duration.ofDays(31));
    JsonNode rewards = shown("bob", "stake rewards show");
    BigInteger earned = units(rewards.at("/delegations/0"), "rewards");
    BigInteger byMultiplier = units(rewards.at("/delegations/0"), "rewards_by_multiplier");
    assertThat(byMultiplier).isEqualTo(earned.divide(BigInteger.valueOf(3)));
    assertThat(rewards.get("flows").asBoolean()).isFalse();
    BigInteger before = held("bob");
    sent("bob", "stake rewards claim --from-now PAID_OUT");
    assertThat(held("bob").subtract(before)).isEqualTo(earned);
    assertThat(earned).isBetween(ai(1_900), ai(2_200));
    refused("bob", 4, "stake rewards claim", "NothingToClaim", "gavel stake rewards show");
    sent("dave", "stake rewards claim");
    assertThat(shown("bob", "stake status").get("paid_out").asBoolean()).isTrue();
  }

  @Test
  @Order(6)
  void thawingStakeWaitsOrMoves() throws IOException {
    String undelegate = "stake undelegate --provider dave --amount ";
    refused("bob", 4, undelegate + "2001", "SharesExceeded", "gavel stake status");
    sent("bob", undelegate + "500");
    sent("bob", undelegate + "700");
    sent("bob", undelegate + "100");
    List<StakeItem> items = staking().items(address("bob"));
    assertThat(items).hasSize(3);
    String hundred = items.get(0).id().toString();
    String sevenHundred = items.get(1).id().toString();
    String fiveHundred = items.get(2).id().toString();
    refused("bob", 4, "stake withdraw --item " + fiveHundred, "NotReady", "is ready at");
    refused("bob", 4, "stake withdraw --item 999", "NoSuchItem", "gavel stake status");
    sent("bob", "stake redelegate --to erin --item " + hundred);
    sent("bob", "stake redelegate --to erin --item " + sevenHundred);
    refused("bob", 4, "stake withdraw --item " + hundred, "NotThawing", "undelegate --item");
    sent("bob", "stake undelegate --item " + hundred);
    String status = sale.ok("bob", "stake status").out();
    assertThat(status)
        .contains("#" + sevenHundred + "  700 AI staked with " + address("erin").shortForm())
        .contains("answers for " + address("dave").shortForm() + " until")
        .contains("#" + fiveHundred + "  500 AI · ready ")
        .contains("slashable until withdrawn", "UTC");
  }

  @Test
  @Order(7)
  void aSlashTakesOwnStakeFirstAndOthersOnlyBeyondIt() throws IOException {
    sent("alice", "stake undelegate --provider dave --amount 1000 --locked");
    String slash =
        "operator staking slash --provider dave --at "
            + sale.devnet().time().minusSeconds(60)
            + " --offence ";
    refused("operator", 4, slash + "case-6 --share 20.01", "SlashTooHigh");
    BigInteger supply = token().totalSupply();
    sent("operator", slash + "case-7 --share 20");
    assertThat(token().totalSupply()).isLessThan(supply);
    Provider dave = staking().provider(address("dave")).orElseThrow();
    // A fifth of all that is with Dave, about 10,000, is his own to pay.
    assertThat(dave.selfStake()).isBetween(ai(2_900), ai(3_100));
    // Bob's 700 are whole; the minute before the proof brought a little of the rewards.
    assertThat(units(shown("bob", "stake status").at("/delegations/0"), "worth"))
        .isBetween(ai(700), ai(701));
    refused("operator", 4, slash + "case-7 --share 20", "AlreadySlashed");
  }

  @Test
  @Order(8)
  void whatIsReadyIsPaidOutAndLockedStakeGoesBackIntoTheLock() throws IOException {
    sale.devnet().warp(Duration.ofDays(14).plusMinutes(10));
    BigInteger before = held("bob");
    sent("bob", "stake withdraw --all");
    assertThat(held("bob").subtract(before)).isEqualTo(ai(600));
    BigInteger lock = units(shown("alice", "stake status"), "locked");
    BigInteger hand = held("alice");
    sent("alice", "stake withdraw --all");
    assertThat(units(shown("alice", "stake status"), "locked").subtract(lock)).isEqualTo(ai(1_000));
    assertThat(held("alice")).isEqualTo(hand);
    refused("alice", 4, "stake withdraw --all", "nothing is ready", "gavel stake undelegate");
  }

  @Test
  @Order(9)
  void anyoneBringsStakeUpToNow() throws IOException {
    refused("erin", 4, "stake touch", "has no stake there");
    sent("erin", "stake touch --of bob");
    JsonNode bob = shown("bob", "stake status");
    assertThat(bob.get("items")).isEmpty();
    assertThat(bob.get("delegations")).hasSize(2);
    assertThat(bob.at("/delegations/1/provider").asString()).isEqualTo(address("erin").toString());
    assertThat(units(bob.at("/delegations/1"), "worth")).isEqualTo(ai(700));
    sale.devnet().warp(Duration.ofDays(60));
    assertThat(multiplierWith("dave")).isEqualTo(15_000);
    sent("erin", "stake touch --of bob --provider dave");
    assertThat(multiplierWith("dave")).isEqualTo(10_000);
    assertThat(multiplierWith("erin")).isEqualTo(15_000);
  }

  @Test
  @Order(10)
  void aProviderChangesItselfAndLeavesForGood() throws IOException {
    sent("erin", "stake provider stake --add 1000");
    refused("erin", 4, "stake provider stake --take-out 5001", "SelfStakeBelowMinimum");
    sent("erin", "stake provider stake --take-out 500");
    sent("erin", "stake provider update --metadata https://erin.example --commission 2.5");
    JsonNode erin = shown("erin", "stake providers").at("/providers/1");
    assertThat(erin.get("next_commission_bps").asInt()).isEqualTo(250);
    assertThat(units(erin, "self_stake")).isEqualTo(ai(5_500));
    sent("erin", "stake provider leave");
    refused("erin", 4, "stake provider leave", "ProviderLeft");
    String delegate = "stake delegate --provider erin --amount 1";
    refused("bob", 4, delegate, "ProviderLeft", "gavel stake providers");
  }

  @Test
  @Order(11)
  void parametersWaitAWeek() throws IOException {
    String parameters = "operator staking parameters ";
    refused("operator", 4, parameters + "--apply", "NothingProposed");
    refused("operator", 4, parameters + "--max-slash 51", "ParameterOutOfRange", "--max-slash 20");
    sent("operator", parameters + "--thawing 7d");
    refused("operator", 4, parameters + "--apply", "ProposalNotDue");
    sale.devnet().warp(Duration.ofDays(7));
    sent("operator", parameters + "--apply");
    assertThat(shown("bob", "stake providers").get("thawing_seconds").asLong())
        .isEqualTo(Duration.ofDays(7).toSeconds());
  }

  @Test
  @Order(12)
  void everyTokenIsAccountedFor() {
    BigInteger owed = staking().rewards().left();
    for (Provider each : staking().providers()) {
      owed = owed.add(each.selfStake()).add(each.ownThawing()).add(each.delegated());
      owed = owed.add(each.thawing()).add(each.arrived()).add(each.owed());
    }
    for (String person : List.of("alice", "bob")) {
      for (Delegation delegation : staking().delegations(address(person))) {
        owed = owed.add(delegation.rewards());
      }
    }
    BigInteger balance = token().balance(staking().address());
    assertThat(balance).isGreaterThanOrEqualTo(owed);
    assertThat(balance.subtract(owed)).isLessThan(AI);
  }

  private static int multiplierWith(String provider) {
    return staking().delegations(address("bob")).stream()
        .filter(each -> each.provider().equals(address(provider)))
        .mapToInt(Delegation::multiplier)
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode sent(String who, String line) {
    return sale.ok(who, line + " --yes --json").json();
  }

  private static JsonNode shown(String who, String line) {
    return sale.ok(who, line + " --json").json();
  }

  private static void refused(String who, int exit, String line, String... words)
      throws IOException {
    PackagedSale.Left before = sale.left();
    Run.Result result = sale.as(who, line + " --yes");
    assertThat(result.exit()).as(line + "\n" + result.err()).isEqualTo(exit);
    String error = result.err().substring(result.err().indexOf("gavel: "));
    assertThat(error).contains(words).doesNotContain("\n\n", "Exception", "\tat ");
    assertThat(result.out()).isEmpty();
    assertThat(sale.left()).isEqualTo(before);
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

  private static SaleContracts contracts() {
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
