package gavel.cli.wiring;

import gavel.cli.config.NetworkFile;
import gavel.protocol.network.Network;
import gavel.protocol.network.Networks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The presets, with what the person's own file adds and changes. */
final class KnownNetworks {

  private final Map<String, Network> byName = new LinkedHashMap<>();

  KnownNetworks(NetworkFile own) {
    Networks.presets().forEach(network -> byName.put(network.name(), network));
    own.networks().forEach(network -> byName.put(network.name(), network));
  }

  List<Network> all() {
    return List.copyOf(byName.values());
  }

  Optional<Network> find(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
  }

  Optional<Network> find(long chainId) {
    return byName.values().stream().filter(each -> each.chainId() == chainId).findFirst();
  }
}
