package gavel.cli.command.doctor;

import gavel.cli.exit.ExitCode;
import gavel.cli.render.Times;
import gavel.protocol.network.Network;
import gavel.protocol.network.Network.Purpose;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.EthClient;
import java.time.Duration;
import java.time.Instant;

/** Whether a chain's node answers, and whether its head and this machine's clock agree. */
record Heartbeat(Instant now) {

  /** Several times the longest gap between blocks of a chain that is well. */
  private static final Duration BEHIND = Duration.ofMinutes(5);

  /** Proposers' clocks are held to much less. */
  private static final Duration AHEAD = Duration.ofSeconds(30);

  Diagnosis of(String subject, Network network, EthClient chain) {
    Block head = chain.latestBlock();
    Duration age = Duration.between(head.timestamp(), now);
    String where = network + " answers, block " + head.number();
    if (network.purpose() == Purpose.LOCAL) {
      return Diagnosis.good(subject, where);
    }
    if (age.compareTo(BEHIND) > 0) {
      return Diagnosis.wrong(
          subject,
          where + ", which is " + Times.span(age) + " old: the node is behind, or this clock wrong",
          "Try another endpoint: gavel network add " + network.name() + " --rpc-url URL",
          ExitCode.NETWORK);
    }
    if (age.negated().compareTo(AHEAD) > 0) {
      return Diagnosis.wrong(
          subject,
          where + ", but this machine's clock is " + Times.span(age) + " behind it",
          "Set the clock: logins and permits are judged by it.",
          ExitCode.FILE);
    }
    return Diagnosis.good(subject, where + ", " + Times.span(age) + " old");
  }
}
