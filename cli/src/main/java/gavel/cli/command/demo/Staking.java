package gavel.cli.command.demo;

import gavel.cli.exit.ExitCode;
import gavel.cli.exit.Failure;
import gavel.devnet.Devnet;
import gavel.protocol.community.MultiplierTree;
import gavel.protocol.stake.Delegation;
import gavel.protocol.stake.GavelStaking;
import gavel.protocol.stake.Provider;
import gavel.protocol.stake.StakeItem;
import gavel.protocol.stake.StakingClient;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Tokens are staked: two providers, two delegators, a month of rewards, an offence. */
final class Staking {
  private static final int DAVES_MULTIPLIER = 15_000;
  private static final List<String> STAKERS = List.of("alice", "bob", "dave", "frank");

  private final Players players;
  private final Narrator narrator;
  private final Devnet devnet;

  Staking(Players players, Narrator narrator, Devnet devnet) {
    this.players = players;
    this.narrator = narrator;
    this.devnet = devnet;
  }

  /**
   * @param data a folder to write into
   */
  void tell(Path data) {
    narrator.chapter("Staking, on the L2");
    narrator.say("Alice and Frank take stake of others, and put up their own.");
    players.does(
        "alice",
        "stake provider register --metadata https://alice.example --commission 10 --amount 1M --yes");
    players.doesQuietly(
        "frank",
        "stake provider register --metadata https://frank.example --commission 5 --amount 1M --yes");
    players.does("operator", "operator staking fund --amount 3M --over 30d --yes");
    narrator.say("Bob stakes in one transaction; Dave stakes out of his lock.");
    players.does("bob", "stake delegate --provider alice --amount 20M --yes");
    players.does("dave", "stake delegate --provider alice --amount 10M --locked --yes");
    multiplier(data);
    rewards();
    offence();
    narrator.say("Dave's stake comes back into his lock, and nowhere else.");
    players.does("dave", "stake undelegate --provider alice --locked --yes");
    players.does("operator", "devnet warp 14d");
    players.does("dave", "stake withdraw --all --yes");
    players.does("dave", "stake status");
  }

  private void multiplier(Path data) {
    narrator.say(
        "Dave did work on the testnet: for a term, his stake counts one and a half times.");
    Path tree = data.resolve("multipliers.json");
    try {
      Files.writeString(
          tree, MultiplierTree.of(Map.of(address("dave"), DAVES_MULTIPLIER)).toJson());
    } catch (IOException failed) {
      throw Failure.file("the demo cannot write " + tree + ": " + failed.getMessage() + ".")
          .because(failed);
    }
    String until = devnet.time().plus(Duration.ofDays(90)).toString();
    players.doesQuietly(
        "operator",
        "operator staking snapshot-root --tree",
        tree.toString(),
        "--until",
        until,
        "--yes");
    players.doesQuietly("operator", "devnet warp 1d");
    players.does("dave", "stake multiplier prove --tree", tree.toString(), "--yes");
  }

  private void rewards() {
    players.does("operator", "devnet warp 30d");
    players.does("bob", "stake rewards show");
    players.does("bob", "stake rewards claim --yes");
  }

  private void offence() {
    narrator.say("Bob takes stake out, and moves a part to Frank. It stays slashable meanwhile.");
    players.does("bob", "stake undelegate --provider alice --amount 5M --yes");
    players.doesQuietly("bob", "stake undelegate --provider alice --amount 5M --yes");
    List<StakeItem> items = client().items(address("bob"));
    String newest = items.getFirst().id().toString();
    players.does("bob", "stake redelegate --to frank --item", newest, "--yes");
    players.isToldNo(ExitCode.REFUSED, "bob", "stake withdraw --all --yes");
    narrator.say("An offence of Alice's costs a tenth: her own stake pays first.");
    players.does(
        "operator",
        "operator staking slash --provider alice --share 10 --offence case-1 --at",
        devnet.l2().client().latestBlock().timestamp().toString(),
        "--yes");
    players.does("operator", "devnet warp 14d");
    players.does("bob", "stake withdraw --all --yes");
    players.does("bob", "stake status");
  }

  /** Whatever the staking contract holds is somebody's, but for what cannot be divided. */
  Check conservation() {
    StakingClient staking = client();
    BigInteger owed = staking.rewards().left();
    for (Provider each : staking.providers()) {
      owed = owed.add(each.selfStake()).add(each.ownThawing()).add(each.delegated());
      owed = owed.add(each.thawing()).add(each.arrived()).add(each.owed());
    }
    for (String person : STAKERS) {
      owed = owed.add(rewardsOf(staking, address(person)));
    }
    Erc20 token = new Erc20(devnet.l2().client(), devnet.state().contracts().token());
    BigInteger spare = token.balance(staking.address()).subtract(owed);
    BigInteger whole = spare.divide(BigInteger.TEN.pow(token.decimals()));
    BigInteger amiss = spare.signum() < 0 ? spare : whole;
    return new Check(
        "AI in staking = stakes + rewards",
        amiss,
        BigInteger.ZERO,
        amiss.signum() == 0
            ? "but for a fraction of one AI that rounding left"
            : "the contract holds " + spare + " base units beside them");
  }

  private static BigInteger rewardsOf(StakingClient staking, Address owner) {
    BigInteger delegated =
        staking.delegations(owner).stream()
            .map(Delegation::rewards)
            .reduce(BigInteger.ZERO, BigInteger::add);
    return staking.items(owner).stream().map(StakeItem::rewards).reduce(delegated, BigInteger::add);
  }

  private StakingClient client() {
    var contracts = devnet.state().contracts();
    return new GavelStaking(devnet.l2().client(), contracts.staking(), contracts.distributor());
  }

  private Address address(String who) {
    return devnet.account(who).address();
  }
}
