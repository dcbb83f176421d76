package gavel.protocol.history;

import gavel.auction.EntityId;
import gavel.protocol.rpc.LogFilter;
import gavel.protocol.sale.Ids;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SaleEvent;
import gavel.protocol.sale.SaleEvents;
import gavel.protocol.sale.SaleLog;
import gavel.wallet.Bytes;
import java.util.List;

/** One entity's bids, without reading everybody's. */
public final class BidLogs {
  private static final int WORD = 32;

  private BidLogs() {}

  /** All of its bids in chain order, up to the latest block. */
  public static List<BidLog> of(SaleClient sale, EntityId entity, long deploymentBlock) {
    Bytes id = Ids.bytes(entity);
    Bytes topic = id.concat(Bytes.zeros(WORD - id.size()));
    BlockTimes times = BlockTimes.of(sale.chain());
    return sale
        .chain()
        .logs(
            new LogFilter(
                sale.address(),
                List.of(List.of(SaleEvents.topic("BidPlaced")), List.of(topic)),
                deploymentBlock,
                sale.chain().blockNumber()))
        .stream()
        .flatMap(log -> SaleEvents.decode(log).stream())
        .map(log -> bid(log, times))
        .toList();
  }

  private static BidLog bid(SaleLog log, BlockTimes times) {
    SaleEvent.BidPlaced bid = (SaleEvent.BidPlaced) log.event();
    return new BidLog(
        bid.entity(),
        bid.wallet(),
        bid.bid(),
        times.of(log.log()),
        log.log().blockNumber(),
        log.log().index(),
        log.log().transactionHash());
  }
}
