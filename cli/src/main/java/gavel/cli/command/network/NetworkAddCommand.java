package gavel.cli.command.network;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.config.NetworkFile;
import gavel.cli.exit.Failure;
import gavel.cli.render.Page;
import gavel.protocol.network.Network;
import gavel.protocol.network.Network.Layer;
import gavel.protocol.network.Network.Purpose;
import gavel.protocol.network.Networks;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel network add}. */
@Command(
    description = {
      "Adds a network, or gives a known one endpoints of your own.",
      "The endpoint is asked for its chain id before anything is written."
    })
public final class NetworkAddCommand extends GavelCommand {

  @Parameters(paramLabel = "NAME", description = "as it will be typed")
  private String name;

  @Option(
      names = "--rpc-url",
      required = true,
      paramLabel = "URL",
      description = "an endpoint, the preferred one first; may be repeated")
  private List<URI> rpcUrls = new ArrayList<>();

  @Option(
      names = "--chain-id",
      paramLabel = "N",
      description = "the chain's id; needed for a network that is not known yet")
  private Long chainId;

  @Option(names = "--title", paramLabel = "TEXT", description = "its name for people")
  private String title;

  @Option(names = "--explorer", paramLabel = "URL", description = "where transactions are shown")
  private URI explorer;

  @Option(names = "--op-stack", description = "an OP Stack rollup")
  private boolean opStack;

  @Option(names = "--testnet", description = "what is sent there is worth nothing")
  private boolean testnet;

  @Override
  public View call() {
    Network network = Networks.find(name).map(this::preset).orElseGet(this::own);
    network.connect().ping();
    NetworkFile.read(session().home().networks()).add(network);
    return new Added(network);
  }

  private Network preset(Network known) {
    if (known.purpose() == Purpose.LOCAL) {
      throw Failure.usage(
          name + " is this machine's own; its endpoints are known while it runs.",
          "To start it: gavel devnet up");
    }
    if (chainId != null && chainId != known.chainId()) {
      throw Failure.usage(
          "%s has chain id %d, got %d.".formatted(name, known.chainId(), chainId),
          "Choose another name for another network.");
    }
    return known.through(rpcUrls);
  }

  private Network own() {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,30}")) {
      throw Failure.usage(
          "a network's name has lower-case letters, digits and dashes; got '" + name + "'.");
    }
    if (chainId == null || chainId <= 0) {
      throw Failure.usage(
          "the network '" + name + "' is not known yet, so its chain id is needed.",
          "Add --chain-id N");
    }
    return new Network(
        name,
        title == null ? name : title,
        chainId,
        rpcUrls,
        Optional.ofNullable(explorer),
        opStack ? Layer.OP_STACK : Layer.L1,
        testnet ? Purpose.TESTNET : Purpose.MAINNET,
        Optional.empty());
  }

  private record Added(Network network) implements View {
    @Override
    public String schema() {
      return "gavel.network-add/1";
    }

    @Override
    public void text(Page page) {
      page.line("Added: " + network + ", " + NetworkText.kind(network) + ". Its node answers.");
      page.line("Next: gavel network use " + network.name());
    }

    @Override
    public void json(ObjectNode into) {
      NetworkText.json(into, network);
    }
  }
}
