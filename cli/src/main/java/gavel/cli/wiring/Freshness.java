package gavel.cli.wiring;

import gavel.cli.exit.Failure;
import gavel.cli.render.Times;
import gavel.protocol.network.Network;
import gavel.protocol.network.Network.Purpose;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.EthClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a node's latest block and this machine's clock agree. A node that is behind shows
 * balances and stages of the past, and by a wrong clock permits and logins are judged wrongly.
 */
public final class Freshness {

  /** Several times the longest gap between blocks of a chain that is well. */
  private static final Duration BEHIND = Duration.ofMinutes(5);

  /** Proposers' clocks are held to much less. */
  private static final Duration AHEAD = Duration.ofSeconds(30);

  private Freshness() {}

  /** What is wrong; never anything on the local chains, where time travels. */
  public static Optional<Failure> wrong(Network network, Block head, Instant now) {
    Duration age = Duration.between(head.timestamp(), now);
    if (network.purpose() == Purpose.LOCAL) {
      return Optional.empty();
    }
    String block = "block " + head.number() + " of " + network;
    if (age.compareTo(BEHIND) > 0) {
      return Optional.of(
          Failure.network(
              "%s, the latest that the node knows, is %s old: it is behind, or this clock is wrong."
                  .formatted(block, Times.span(age)),
              "Try another endpoint: --rpc-url URL, or for good: gavel network add "
                  + network.name()
                  + " --rpc-url URL"));
    }
    if (age.negated().compareTo(AHEAD) > 0) {
      return Optional.of(
          Failure.file(
              "this machine's clock is %s behind %s.".formatted(Times.span(age), block),
              "Set the clock: logins and permits are judged by it."));
    }
    return Optional.empty();
  }

  /** Ends what would be signed on the word of such a node or clock. */
  public static void require(Session session, EthClient chain, Network network) {
    if (network.purpose() != Purpose.LOCAL) {
      wrong(network, chain.latestBlock(), session.env().clock().instant())
          .ifPresent(
              failure -> {
                throw failure;
              });
    }
  }
}
