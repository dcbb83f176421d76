package gavel.protocol.community;

import gavel.protocol.abi.AbiEvent;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Log;
import gavel.protocol.rpc.LogFilter;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the public contract that keeps score of a testnet swarm. A wallet may run several peers;
 * activity is rounds won and votes cast by all of them, earnings are their rewards, and a wallet
 * was seen whenever it registered a peer or its rewards changed.
 */
public final class SwarmCoordinator {
  /** Gensyn testnet's: the code-generation swarm and the RL swarm. */
  public static final List<Address> GENSYN_TESTNET =
      List.of(
          Address.parse("0x7745a8FE4b8D2D2c3BB103F8dCae822746F35Da0"),
          Address.parse("0xFaD7C5e93f28257429569B854151A1B8DCD404c2"));

  private static final AbiEvent REGISTERED =
      AbiEvent.of("PeerRegistered(address indexed eoa,string peerId)");
  private static final AbiEvent REWARDED =
      AbiEvent.of(
          "CumulativeRewardsUpdated(address indexed account,string peerId,int256 totalRewards)");
  private static final AbiFunction REWARDS =
      AbiFunction.of("getTotalRewards(string[] peerIds)", "(int256[])");
  private static final AbiFunction WINS =
      AbiFunction.of("getTotalWins(string peerId)", "(uint256)");
  private static final AbiFunction VOTES =
      AbiFunction.of("getVoterVoteCount(string peerId)", "(uint256)");
  private static final int BATCH = 100;

  private final EthClient chain;
  private final Address contract;

  /** The contract at an address. */
  public SwarmCoordinator(EthClient chain, Address contract) {
    this.chain = chain;
    this.contract = contract;
  }

  /**
   * Every wallet's activity as it was at a block, in ascending order of wallets.
   *
   * @param fromBlock at or before the contract's first log
   */
  public List<Activity> activity(long fromBlock, long block) {
    Seen seen = seen(fromBlock, block);
    BlockTag at = BlockTag.of(block);
    Map<String, BigInteger> rewards = rewards(seen.peers().values(), at);
    Map<Long, Long> times = new HashMap<>();
    List<Activity> rows = new ArrayList<>();
    for (Map.Entry<Address, Span> each : seen.spans().entrySet()) {
      Set<String> own = seen.peers().getOrDefault(each.getKey(), Set.of());
      rows.add(
          new Activity(
              each.getKey(),
              sum(own.stream().map(peer -> work(peer, at)).toList()),
              BigInteger.ZERO,
              sum(own.stream().map(rewards::get).toList()),
              time(each.getValue().first(), times),
              time(each.getValue().last(), times)));
    }
    return List.copyOf(rows);
  }

  private Seen seen(long fromBlock, long block) {
    List<List<Bytes>> topics = List.of(List.of(REGISTERED.topic(), REWARDED.topic()));
    Seen seen = new Seen(new TreeMap<>(), new HashMap<>());
    for (Log log : chain.logs(new LogFilter(contract, topics, fromBlock, block))) {
      boolean registered = REGISTERED.matches(log.topics());
      AbiValues values = (registered ? REGISTERED : REWARDED).decode(log.topics(), log.data());
      Address wallet = values.address(0);
      seen.spans().merge(wallet, new Span(log, log), (span, _) -> new Span(span.first(), log));
      if (registered) {
        seen.peers().computeIfAbsent(wallet, _ -> new LinkedHashSet<>()).add(values.text(1));
      }
    }
    return seen;
  }

  /** Rows of several contracts as one: figures of the same wallet are added. */
  public static List<Activity> merge(Collection<Activity> rows) {
    Map<Address, Activity> merged = new TreeMap<>();
    rows.forEach(row -> merged.merge(row.wallet(), row, SwarmCoordinator::added));
    return List.copyOf(merged.values());
  }

  private static Activity added(Activity one, Activity other) {
    return new Activity(
        one.wallet(),
        one.activity().add(other.activity()),
        one.social().add(other.social()),
        one.earnings().add(other.earnings()),
        Math.min(one.firstSeen(), other.firstSeen()),
        Math.max(one.lastSeen(), other.lastSeen()));
  }

  private record Span(Log first, Log last) {}

  /** What the logs say: when each wallet was seen, and which peers it registered. */
  private record Seen(Map<Address, Span> spans, Map<Address, Set<String>> peers) {}

  private Map<String, BigInteger> rewards(Collection<Set<String>> peers, BlockTag at) {
    List<String> all = peers.stream().flatMap(Set::stream).distinct().toList();
    Map<String, BigInteger> rewards = new HashMap<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      List<String> page = all.subList(from, Math.min(all.size(), from + BATCH));
      List<BigInteger> answer = call(REWARDS, at, page).list(0, BigInteger.class);
      for (int i = 0; i < page.size(); i++) {
        rewards.put(page.get(i), answer.get(i));
      }
    }
    return rewards;
  }

  private BigInteger work(String peer, BlockTag at) {
    return call(WINS, at, peer).uint(0).add(call(VOTES, at, peer).uint(0));
  }

  private AbiValues call(AbiFunction function, BlockTag at, Object argument) {
    return function.decodeResult(
        chain.call(CallRequest.view(contract, function.encode(argument)), at));
  }

  private long time(Log log, Map<Long, Long> known) {
    return log.timestamp()
        .map(instant -> instant.getEpochSecond())
        .orElseGet(
            () ->
                known.computeIfAbsent(
                    log.blockNumber(),
                    number ->
                        chain
                            .block(BlockTag.of(number))
                            .orElseThrow()
                            .timestamp()
                            .getEpochSecond()));
  }

  private static BigInteger sum(List<BigInteger> values) {
    return values.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }
}
