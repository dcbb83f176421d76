package gavel.cli.command.doctor;

import gavel.cli.option.NetworkOptions;
import gavel.cli.wiring.Chains;
import gavel.cli.wiring.Session;
import gavel.protocol.network.Network;
import java.util.List;

/** Whether the network in use answers. */
final class NetworkCheck {

  private final Session session;
  private final NetworkOptions options;

  NetworkCheck(Session session, NetworkOptions options) {
    this.session = session;
    this.options = options;
  }

  List<Diagnosis> run() {
    if (session.setting(options.network(), "network").isEmpty()) {
      return List.of(
          Diagnosis.look(
              "network", "none is chosen, and there is no default", "gavel network use"));
    }
    Chains chains = new Chains(session, options);
    Network network = chains.network();
    return List.of(
        new Heartbeat(session.env().clock().instant()).of("network", network, chains.connect()));
  }
}
