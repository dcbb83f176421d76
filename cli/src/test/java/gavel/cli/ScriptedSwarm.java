package gavel.cli;

import gavel.devnet.node.Anvil;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.deploy.Deployment;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node with the testnet's chain id and our copy of its coordinator, on which rounds are played.
 */
final class ScriptedSwarm implements AutoCloseable {
  private static final long GENSYN_TESTNET = 685_685;
  private static final AbiFunction REGISTER = AbiFunction.of("registerPeer(string peerId)");
  private static final AbiFunction ROUND =
      AbiFunction.of("playRound(string[] peers,int256[] earned,string winner,string[] voters)");

  private final Anvil node;
  private final EthClient chain;
  private final Address player;
  private final Address contract;

  private ScriptedSwarm(Anvil node, Address player) {
    this.node = node;
    this.player = player;
    this.chain = EthClient.connect(List.of(node.endpoint()), GENSYN_TESTNET);
    chain.raw("evm_setAutomine", true); // blocks for transactions only, at the times of the script
    chain.raw("anvil_autoImpersonateAccount", true);
    Deployment deployment = new Deployment(player, BigInteger.ZERO);
    this.contract = deployment.create("LocalSwarmCoordinator");
    deployment.steps().forEach(step -> send(player, Map.of("data", step.data().hex())));
  }

  /** Starts one on which somebody plays the rounds. */
  static ScriptedSwarm start(Path cache, Address player) {
    return new ScriptedSwarm(Anvil.start(LocalNode.anvil(), GENSYN_TESTNET, cache), player);
  }

  URI endpoint() {
    return node.endpoint();
  }

  Address contract() {
    return contract;
  }

  long block() {
    return chain.blockNumber();
  }

  /** A wallet registers a peer at a time, in seconds. */
  void register(long time, Address wallet, String peer) {
    at(time, wallet, REGISTER.encode(peer));
  }

  /** A round at a time, in seconds. */
  void round(
      long time, List<String> peers, List<Integer> earned, String winner, List<String> voters) {
    List<BigInteger> amounts = earned.stream().map(BigInteger::valueOf).toList();
    at(time, player, ROUND.encode(peers, amounts, winner, voters));
  }

  private void at(long time, Address from, Bytes data) {
    chain.raw("evm_setNextBlockTimestamp", time);
    send(from, Map.of("to", contract.lower(), "data", data.hex()));
  }

  private void send(Address from, Map<String, String> call) {
    chain.raw("anvil_setBalance", from.lower(), "0x56bc75e2d63100000");
    Map<String, String> transaction = new LinkedHashMap<>(call);
    transaction.put("from", from.lower());
    transaction.put("gas", "0x1c9c380");
    Bytes hash = Bytes.parse(chain.raw("eth_sendTransaction", transaction).asString());
    while (chain.receipt(hash).isEmpty()) {
      Thread.onSpinWait();
    }
    if (!chain.receipt(hash).orElseThrow().succeeded()) {
      throw new AssertionError("a step of the script reverted: " + call);
    }
  }

  @Override
  public void close() {
    node.close();
  }
}
