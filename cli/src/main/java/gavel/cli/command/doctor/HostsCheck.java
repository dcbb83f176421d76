package gavel.cli.command.doctor;

import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Chains;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.Session;
import gavel.devnet.node.AnvilBinary;
import gavel.protocol.descriptor.Key;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.network.Network;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which hosts commands may contact with the settings that hold. Hosts only: the path of an endpoint
 * is often a key.
 */
final class HostsCheck {

  private static final List<Key<URI>> PLACES =
      List.of(Keys.API, Keys.LOGIN, Keys.CLAIM_SOURCE, Keys.RESULTS);

  private final Session session;
  private final SaleOptions saleOptions;
  private final NetworkOptions networkOptions;
  private final Set<String> hosts = new TreeSet<>();

  HostsCheck(Session session, SaleOptions sale, NetworkOptions network) {
    this.session = session;
    this.saleOptions = sale;
    this.networkOptions = network;
  }

  List<Diagnosis> run() {
    if (session.setting(networkOptions.network(), "network").isPresent()) {
      add(new Chains(session, networkOptions).network());
    }
    if (session.setting(saleOptions.sale(), "sale").isPresent()) {
      Sale sale = new Sales(session).open(saleOptions, networkOptions);
      add(sale.l1Network());
      add(sale.l2Network());
      PLACES.forEach(key -> sale.descriptor().get(key).ifPresent(this::add));
    }
    String contacted = hosts.isEmpty() ? "none" : String.join(", ", hosts);
    return List.of(Diagnosis.good("hosts", contacted + fetched() + "; no telemetry"));
  }

  private String fetched() {
    return new AnvilBinary(session.env().variables(), session.env().err()).present().isPresent()
        ? ""
        : ", and the npm registry once, for the local node";
  }

  private void add(Network network) {
    network.endpoints().forEach(this::add);
  }

  private void add(URI place) {
    if (place.getHost() != null) {
      hosts.add(place.getHost());
    }
  }
}
