package gavel.cli.command.bid;

import gavel.auction.EntityId;
import gavel.cli.exit.Failure;
import gavel.cli.wiring.Sale;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.history.BidLog;
import gavel.protocol.history.EntityLogs;
import gavel.protocol.receipt.BidReceipt;
import gavel.protocol.receipt.BidReceipts;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.verify.PermitOrigin;
import gavel.protocol.verify.PermitReader;
import java.util.List;

/** Finds an entity's last bid on chain, and proves it. */
final class LastBid {
  private final SaleClient sale;
  private final long deploymentBlock;

  LastBid(Sale sale) {
    this.sale = sale.client();
    this.deploymentBlock = sale.descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L);
  }

  BidReceipt receipt(EntityId entity) {
    List<BidLog> bids = EntityLogs.bids(sale, entity, deploymentBlock);
    if (bids.isEmpty()) {
      throw Failure.network(
          "the node gives no bid of entity %s since block %d, though the sale has one."
              .formatted(entity, deploymentBlock),
          "Ask another node: --rpc-url");
    }
    BidLog last = bids.getLast();
    return switch (new PermitReader(sale.chain(), sale.address()).read(last)) {
      case PermitOrigin.Found found -> new BidReceipts(sale).make(last, found.signed());
      case PermitOrigin.Unknown(String why) ->
          throw Failure.network(
              "the permit of transaction %s was not found: %s.".formatted(last.transaction(), why),
              "Name a node that gives traces: --rpc-url");
    };
  }
}
