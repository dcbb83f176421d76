package gavel.protocol.community;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.abi.AbiFunction;
import gavel.protocol.chain.Actors;
import gavel.protocol.chain.LocalNode;
import gavel.protocol.deploy.Deployment;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scripted rounds on a real node. */
class SwarmCoordinatorTest {
  private static final AbiFunction REGISTER = AbiFunction.of("registerPeer(string peerId)");
  private static final AbiFunction ROUND =
      AbiFunction.of("playRound(string[] peers,int256[] earned,string winner,string[] voters)");
  private static final long START = 4_000_000_000L;

  private static LocalNode node;
  private static Actors actors;
  private static Address swarm;
  private static Address ann;
  private static Address ben;

  @BeforeAll
  static void play() {
    node = LocalNode.start(313_372);
    actors = new Actors(node.client());
    ann = actors.signer(1).address();
    ben = actors.signer(2).address();
    Deployment deployment = new Deployment(ann, BigInteger.ZERO);
    swarm = deployment.create("LocalSwarmCoordinator");
    deployment.steps().forEach(step -> actors.send(ann, step));
    at(START, ann, REGISTER, "a1");
    at(START + 10, ann, REGISTER, "a2");
    at(START + 20, ben, REGISTER, "b1");
    round(START + 100, List.of("a1", "b1"), List.of(5, -3), "a1", List.of("a2", "b1"));
    round(START + 200, List.of("a2"), List.of(7), "a2", List.of("b1"));
    round(START + 300, List.of("b1"), List.of(1), "b1", List.of("a1"));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void theActivityOfEveryPeerCountsForItsWallet() {
    long block = node.client().blockNumber();
    assertThat(new SwarmCoordinator(node.client(), swarm).activity(0, block))
        .containsExactlyInAnyOrder(
            // Two wins and two votes; three votes less one win for Ben.
            activity(ann, 4, 12, START, START + 200),
            activity(ben, 3, -2, START + 20, START + 300));
  }

  @Test
  void anEarlierBlockKnowsNothingOfLaterRounds() {
    long block = node.client().blockNumber();
    assertThat(new SwarmCoordinator(node.client(), swarm).activity(0, block - 2))
        .containsExactlyInAnyOrder(
            activity(ann, 2, 5, START, START + 100), activity(ben, 1, -3, START + 20, START + 100));
  }

  @Test
  void rowsOfSeveralSwarmsAreAdded() {
    assertThat(
            SwarmCoordinator.merge(
                List.of(
                    activity(ann, 1, -2, 10, 20),
                    activity(ben, 9, 9, 9, 9),
                    activity(ann, 3, 5, 5, 12))))
        .containsExactlyInAnyOrder(activity(ann, 4, 3, 5, 20), activity(ben, 9, 9, 9, 9));
  }

  private static Activity activity(
      Address wallet, long activity, long earnings, long first, long last) {
    return new Activity(
        wallet,
        BigInteger.valueOf(activity),
        BigInteger.ZERO,
        BigInteger.valueOf(earnings),
        first,
        last);
  }

  private static void at(long time, Address from, AbiFunction function, Object... arguments) {
    node.client().raw("evm_setNextBlockTimestamp", time);
    actors.send(from, swarm, function.encode(arguments));
  }

  private static void round(
      long time, List<String> peers, List<Integer> earned, String winner, List<String> voters) {
    at(time, ann, ROUND, peers, earned.stream().map(BigInteger::valueOf).toList(), winner, voters);
  }
}
