package gavel.cli.command.network;

import gavel.cli.render.Endpoints;
import gavel.protocol.network.Network;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A network in words and as JSON. */
final class NetworkText {

  private NetworkText() {}

  static String kind(Network network) {
    String layer =
        network.parent().map(parent -> "L2 of " + parent).orElse(network.opStack() ? "L2" : "L1");
    return purpose(network) + ", " + layer;
  }

  static void json(ObjectNode into, Network network) {
    into.put("name", network.name())
        .put("title", network.title())
        .put("chain_id", network.chainId())
        .put("purpose", purpose(network))
        .put("op_stack", network.opStack());
    network.parent().ifPresent(parent -> into.put("parent", parent));
    network.explorer().ifPresent(explorer -> into.put("explorer", explorer.toString()));
    var endpoints = into.putArray("endpoints");
    network.endpoints().forEach(each -> endpoints.add(Endpoints.shown(each)));
  }

  static String purpose(Network network) {
    return network.purpose().name().toLowerCase(Locale.ROOT);
  }
}
