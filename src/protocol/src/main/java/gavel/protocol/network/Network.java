package gavel.protocol.network;

import gavel.protocol.rpc.EthClient;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A chain and how to reach it.
 *
 * @param name as it is typed
 * @param title for people
 * @param chainId every endpoint is held to it
 * @param endpoints JSON-RPC addresses, the preferred one first; may be empty, then one must be
 *     named
 * @param explorer where transactions can be looked at
 * @param layer how its fees and finality work
 * @param purpose whether what is sent there is worth something
 * @param parent the name of the L1 that an L2 posts to
 */
public record Network(
    String name,
    String title,
    long chainId,
    List<URI> endpoints,
    Optional<URI> explorer,
    Layer layer,
    Purpose purpose,
    Optional<String> parent) {
  /** How a chain works. */
  public enum Layer {
    /** Ethereum, or a chain like it. */
    L1,
    /** An OP Stack rollup: fees have an L1 data part, and blocks become safe, then final. */
    OP_STACK
  }

  /** What a chain is for. */
  public enum Purpose {
    /** Real money. */
    MAINNET,
    /** Public, worthless. */
    TESTNET,
    /** On this machine. */
    LOCAL
  }

  public Network {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(explorer);
    Objects.requireNonNull(layer);
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(parent);
    endpoints = List.copyOf(endpoints);
    if (chainId <= 0) {
      throw new IllegalArgumentException("a chain id is above 0, got " + chainId);
    }
  }

  public boolean mainnet() {
    return purpose == Purpose.MAINNET;
  }

  public boolean opStack() {
    return layer == Layer.OP_STACK;
  }

  /** The same chain reached through other endpoints. */
  public Network through(List<URI> others) {
    return new Network(name, title, chainId, others, explorer, layer, purpose, parent);
  }

  /** A client of its endpoints. */
  public EthClient connect() {
    return EthClient.connect(endpoints, chainId);
  }

  /** The same; {@code warnings} hears of each endpoint that is left out, and why. */
  public EthClient connect(Consumer<String> warnings) {
    return EthClient.connect(endpoints, chainId, warnings);
  }

  /** {@code Gensyn (685689)}. */
  @Override
  public String toString() {
    return title + " (" + chainId + ")";
  }
}
