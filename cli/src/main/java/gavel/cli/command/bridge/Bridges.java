package gavel.cli.command.bridge;

import gavel.cli.exit.Failure;
import gavel.cli.wiring.Sale;
import gavel.protocol.bridge.Bridge;
import gavel.protocol.descriptor.Keys;
import gavel.wallet.Address;

/** The bridge between a sale's two chains. */
final class Bridges {

  private Bridges() {}

  /** The bridge, after looking whether its contracts are on the chain that is reached. */
  static Bridge of(Sale sale) {
    Address bridge = sale.descriptor().require(Keys.L1_BRIDGE);
    Address portal = sale.descriptor().require(Keys.PORTAL);
    Bridge found = new Bridge(sale.l1(), bridge, portal);
    if (!found.present()) {
      throw Failure.file(
          "the bridge is not on %s: wanted contracts at %s and %s, found at most one."
              .formatted(sale.l1Network(), bridge, portal),
          "Check the [bridge] part of the sale's descriptor.");
    }
    return found;
  }
}
