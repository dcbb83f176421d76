package gavel.protocol.network;

import gavel.protocol.network.Network.Layer;
import gavel.protocol.network.Network.Purpose;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The networks that are known by name. Addresses are public ones, read from the networks' own
 * pages; the chain id is checked at use. Ethereum and Sepolia have no public endpoint of their own,
 * so none is given; the local chains' ports are chosen when they start.
 */
public final class Networks {
  /** Chain id of the local Ethereum side: nothing signed for it fits another chain. */
  public static final long DEVNET_L1 = 313_371;

  /** Chain id of the local L2. */
  public static final long DEVNET_L2 = 313_372;

  private static final List<Network> PRESETS =
      List.of(
          l1("ethereum", "Ethereum", 1, "https://etherscan.io", Purpose.MAINNET),
          l1("sepolia", "Sepolia", 11_155_111, "https://sepolia.etherscan.io", Purpose.TESTNET),
          gensyn("gensyn", "Gensyn", 685_689, "mainnet", Purpose.MAINNET, "ethereum"),
          gensyn(
              "gensyn-testnet", "Gensyn testnet", 685_685, "testnet", Purpose.TESTNET, "sepolia"),
          local("devnet", "devnet", DEVNET_L1, Layer.L1, Optional.empty()),
          local("devnet-l2", "devnet L2", DEVNET_L2, Layer.OP_STACK, Optional.of("devnet")));

  private Networks() {}

  /** All presets. */
  public static List<Network> presets() {
    return PRESETS;
  }

  /** A preset by its name. */
  public static Optional<Network> find(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return PRESETS.stream().filter(network -> network.name().equals(wanted)).findFirst();
  }

  /** A preset by its chain id. */
  public static Optional<Network> find(long chainId) {
    return PRESETS.stream().filter(network -> network.chainId() == chainId).findFirst();
  }

  private static Network l1(String name, String title, long id, String explorer, Purpose purpose) {
    return new Network(
        name,
        title,
        id,
        List.of(),
        Optional.of(URI.create(explorer)),
        Layer.L1,
        purpose,
        Optional.empty());
  }

  private static Network gensyn(
      String name, String title, long id, String host, Purpose purpose, String parent) {
    return new Network(
        name,
        title,
        id,
        List.of(URI.create("https://gensyn-" + host + ".g.alchemy.com/public")),
        Optional.of(URI.create("https://gensyn-" + host + ".explorer.alchemy.com")),
        Layer.OP_STACK,
        purpose,
        Optional.of(parent));
  }

  private static Network local(
      String name, String title, long id, Layer layer, Optional<String> parent) {
    return new Network(name, title, id, List.of(), Optional.empty(), layer, Purpose.LOCAL, parent);
  }
}
