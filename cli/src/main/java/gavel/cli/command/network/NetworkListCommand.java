package gavel.cli.command.network;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.NetworkOptions;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.cli.wiring.Chains;
import gavel.protocol.network.Network;
import gavel.protocol.network.Networks;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel network list}. */
@Command(description = "Lists the networks that are known by name; asks none of them.")
public final class NetworkListCommand extends GavelCommand {

  @Override
  public View call() {
    Chains chains = new Chains(session(), new NetworkOptions());
    return new NetworkList(
        Networks.presets().stream().map(preset -> chains.network(preset.name())).toList(),
        session().setting(java.util.Optional.empty(), "network").orElse(""));
  }

  private record NetworkList(List<Network> networks, String used) implements View {
    @Override
    public String schema() {
      return "gavel.network-list/1";
    }

    @Override
    public void text(Page page) {
      Table table = new Table("network", "chain id", "for", "endpoint").leftAlign(2).leftAlign(3);
      for (Network network : networks) {
        table.row(
            network.name() + (network.name().equals(used) ? " (in use)" : ""),
            Long.toString(network.chainId()),
            purpose(network),
            network.endpoints().isEmpty() ? missing(network) : endpoints(network));
      }
      page.table(table);
    }

    @Override
    public void json(ObjectNode into) {
      var array = into.putArray("networks");
      for (Network network : networks) {
        ObjectNode node = array.addObject();
        node.put("name", network.name())
            .put("title", network.title())
            .put("chain_id", network.chainId())
            .put("purpose", purpose(network))
            .put("op_stack", network.opStack())
            .put("used", network.name().equals(used));
        network.parent().ifPresent(parent -> node.put("parent", parent));
        network.explorer().ifPresent(explorer -> node.put("explorer", explorer.toString()));
        var endpoints = node.putArray("endpoints");
        network.endpoints().forEach(endpoint -> endpoints.add(endpoint.toString()));
      }
    }

    private static String purpose(Network network) {
      return network.purpose().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String endpoints(Network network) {
      return network.endpoints().stream().map(URI::toString).collect(Collectors.joining(", "));
    }

    private static String missing(Network network) {
      return network.purpose() == Network.Purpose.LOCAL
          ? "not running: gavel devnet up"
          : "none: name one with --rpc-url";
    }
  }
}
