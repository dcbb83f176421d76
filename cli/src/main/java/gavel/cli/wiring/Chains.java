package gavel.cli.wiring;

import gavel.cli.Nearest;
import gavel.cli.config.NetworkFile;
import gavel.cli.exit.Failure;
import gavel.cli.option.NetworkOptions;
import gavel.protocol.network.Network;
import gavel.protocol.rpc.EthClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    return through(network(name), options.rpcUrls());
  }

  /** The network of this name, with the endpoints that it is reached by here. */
  public Network network(String name) {
    return here(known().find(name).orElseThrow(() -> unknown(name)));
  }

  /** A client of a network by its name; endpoints that are given come instead of its own. */
  public EthClient connect(String name, List<URI> instead) {
    return connect(through(network(name), instead));
  }

  /** Whether a network was named by the option, the variable or the profile. */
  public boolean isNamed() {
    return session.setting(options.network(), "network").isPresent();
  }

  /**
   * A client of a chain by its id, over the endpoints that were named or its preset's; another
   * network's name is of no account.
   */
  public EthClient chain(long chainId) {
    if (isNamed() && network().chainId() == chainId) {
      return connect();
    }
    Network network =
        known()
            .find(chainId)
            .map(this::here)
            .orElseThrow(
                () ->
                    Failure.file(
                        "no network with chain id " + chainId + " is known.",
                        "To add it: gavel network add"));
    return connect(isNamed() ? network : through(network, options.rpcUrls()));
  }

  /** A client of the network that was named. */
  public EthClient connect() {
    return connect(network());
  }

  private EthClient connect(Network network) {
    if (network.endpoints().isEmpty()) {
      throw network.purpose() == Network.Purpose.LOCAL
          ? Failure.network("the local chains are not running.", "To start them: gavel devnet up")
          : Failure.usage("no endpoint of " + network + " is known.", "Name one: --rpc-url URL");
    }
    return network.connect(session::say);
  }

  private static Network through(Network network, List<URI> instead) {
    return instead.isEmpty() ? network : network.through(instead);
  }

  // The local chains choose free ports when they start, and write them down.
  private Network here(Network preset) {
    Path state = session.home().devnet().resolve("devnet.json");
    if (preset.purpose() != Network.Purpose.LOCAL || !Files.exists(state)) {
      return preset;
    }
    try {
      JsonNode root = JsonMapper.shared().readTree(Files.readString(state));
      String side = preset.opStack() ? "l2" : "l1";
      String endpoint = root.path("endpoints").path(side).asString("");
      return endpoint.isEmpty() ? preset : preset.through(List.of(URI.create(endpoint)));
    } catch (IOException | JacksonException broken) {
      throw Failure.file(
              "could not read the local chains' state " + state + ".",
              "Start them anew: gavel devnet down && gavel devnet up")
          .because(broken);
    }
  }

  /** Every network that is known by name, reached as it is here. */
  public List<Network> all() {
    return known().all().stream().map(this::here).toList();
  }

  private KnownNetworks known() {
    return new KnownNetworks(NetworkFile.read(session.home().networks()));
  }

  private Failure unknown(String name) {
    List<String> names = known().all().stream().map(Network::name).toList();
    String nearest =
        Nearest.to(name, names).map(found -> " Did you mean " + found + "?").orElse("");
    return Failure.file(
        "there is no network '" + name + "'." + nearest,
        "Known: " + String.join(", ", names) + ". To add one: gavel network add");
  }
}
