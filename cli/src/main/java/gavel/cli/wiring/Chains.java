package gavel.cli.wiring;

import gavel.cli.Nearest;
import gavel.cli.exit.Failure;
import gavel.cli.option.NetworkOptions;
import gavel.protocol.network.Network;
import gavel.protocol.network.Networks;
import gavel.protocol.rpc.EthClient;
import java.util.List;

/** Finds the network that a command speaks to, and connects to it. */
public final class Chains {

  private final Session session;
  private final NetworkOptions options;

  /** Networks by these options. */
  public Chains(Session session, NetworkOptions options) {
    this.session = session;
    this.options = options;
  }

  /** The network that is named by the option, the variable or the profile. */
  public Network network() {
    String name =
        session
            .setting(options.network(), "network")
            .orElseThrow(
                () ->
                    Failure.usage(
                        "no network was named, and there is no default.",
                        "Add --network NAME, or choose one: gavel network use NAME"));
    Network network = Networks.find(name).orElseThrow(() -> unknown(name));
    return options.rpcUrls().isEmpty() ? network : network.through(options.rpcUrls());
  }

  /** A client of a chain by its id, over the endpoints that were named or its preset's. */
  public EthClient chain(long chainId) {
    Network named = network();
    Network network =
        named.chainId() == chainId
            ? named
            : Networks.find(chainId)
                .orElseThrow(
                    () -> Failure.file("no network with chain id " + chainId + " is known."));
    return connect(network);
  }

  /** A client of the network that was named. */
  public EthClient connect() {
    return connect(network());
  }

  private static EthClient connect(Network network) {
    if (network.endpoints().isEmpty()) {
      throw Failure.network(
          "no endpoint of " + network + " is known.",
          "Name one: --rpc-url URL (for the local chains: gavel devnet up)");
    }
    return network.connect();
  }

  private static Failure unknown(String name) {
    List<String> names = Networks.presets().stream().map(Network::name).toList();
    String nearest =
        Nearest.to(name, names).map(found -> " Did you mean " + found + "?").orElse("");
    return Failure.file(
        "there is no network '" + name + "'." + nearest, "Known: " + String.join(", ", names));
  }
}
