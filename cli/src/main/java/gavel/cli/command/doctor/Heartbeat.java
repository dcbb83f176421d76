package gavel.cli.command.doctor;

import gavel.cli.render.Times;
import gavel.cli.wiring.Freshness;
import gavel.protocol.network.Network;
import gavel.protocol.network.Network.Purpose;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.EthClient;
import java.time.Duration;
import java.time.Instant;

/** Whether a chain's node answers, and whether its head and this machine's clock agree. */
record Heartbeat(Instant now) {

  Diagnosis of(String subject, Network network, EthClient chain) {
    Block head = chain.latestBlock();
    String where = network + " answers, block " + head.number();
    if (network.purpose() == Purpose.LOCAL) {
      return Diagnosis.good(subject, where);
    }
    String age = Times.span(Duration.between(head.timestamp(), now)) + " old";
    return Freshness.wrong(network, head, now)
        .map(
            failure ->
                Diagnosis.wrong(
                    subject, failure.getMessage(), failure.details().getLast(), failure.code()))
        .orElseGet(() -> Diagnosis.good(subject, where + ", " + age));
  }
}
