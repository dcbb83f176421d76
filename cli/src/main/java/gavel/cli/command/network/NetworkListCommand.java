package gavel.cli.command.network;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.NetworkOptions;
import gavel.cli.render.Endpoints;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.cli.wiring.Chains;
import gavel.protocol.network.Network;
import gavel.protocol.network.Network.Purpose;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel network list}. */
@Command(description = "Lists the networks that are known by name; asks none of them.")
public final class NetworkListCommand extends GavelCommand {

  @Override
  public View call() {
    return new NetworkList(
        new Chains(session(), new NetworkOptions()).all(),
        session().setting(Optional.empty(), "network").orElse(""));
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
            NetworkText.purpose(network),
            network.endpoints().isEmpty()
                ? missing(network)
                : Endpoints.shown(network.endpoints()));
      }
      page.table(table);
    }

    @Override
    public void json(ObjectNode into) {
      var array = into.putArray("networks");
      for (Network network : networks) {
        ObjectNode one = array.addObject();
        NetworkText.json(one, network);
        one.put("used", network.name().equals(used));
      }
    }

    private static String missing(Network network) {
      return network.purpose() == Purpose.LOCAL
          ? "not running: gavel devnet up"
          : "none: gavel network add";
    }
  }
}
