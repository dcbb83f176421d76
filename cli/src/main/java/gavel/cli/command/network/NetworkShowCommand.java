package gavel.cli.command.network;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.NetworkOptions;
import gavel.cli.render.Endpoints;
import gavel.cli.render.Page;
import gavel.cli.wiring.Chains;
import gavel.protocol.network.Network;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.EthClient;
import java.net.URI;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel network show}. */
@Command(description = "Shows a network, and asks its node for the latest block.")
public final class NetworkShowCommand extends GavelCommand {

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "default: the one in use")
  private String name;

  @Mixin private NetworkOptions options;

  @Override
  public View call() {
    Chains chains = new Chains(session(), options);
    Network network = name == null ? chains.network() : chains.network(name);
    EthClient chain = chains.connect(network.name(), options.rpcUrls());
    return new NetworkShow(network, chain.latestBlock());
  }

  private record NetworkShow(Network network, Block head) implements View {
    @Override
    public String schema() {
      return "gavel.network-show/1";
    }

    @Override
    public void text(Page page) {
      page.heading(network.toString(), NetworkText.kind(network));
      page.row("endpoint", Endpoints.shown(network.endpoints()));
      page.row("explorer", network.explorer().map(URI::toString).orElse("-"));
      page.row("block", head.number() + "  " + page.time(head.timestamp()));
    }

    @Override
    public void json(ObjectNode into) {
      NetworkText.json(into, network);
      into.put("block", head.number()).put("time", head.timestamp().toString());
    }
  }
}
