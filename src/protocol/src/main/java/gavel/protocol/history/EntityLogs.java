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

/** What a sale tells of one entity, without reading everybody's events. */
public final class EntityLogs {
  private static final int WORD = 32;

  private EntityLogs() {}

  /** All of its events in chain order, up to the latest block. */
  public static List<SaleLog> of(SaleClient sale, EntityId entity, long deploymentBlock) {
    return read(sale, List.of(), entity, deploymentBlock);
  }

  /** All of its bids in chain order, up to the latest block. */
  public static List<BidLog> bids(SaleClient sale, EntityId entity, long deploymentBlock) {
    BlockTimes times = BlockTimes.of(sale.chain());
    return read(sale, List.of(SaleEvents.topic("BidPlaced")), entity, deploymentBlock).stream()
        .map(log -> bid(log, times))
        .toList();
  }

  private static List<SaleLog> read(
      SaleClient sale, List<Bytes> kinds, EntityId entity, long deploymentBlock) {
    Bytes id = Ids.bytes(entity);
    Bytes topic = id.concat(Bytes.zeros(WORD - id.size()));
    long latest = sale.chain().blockNumber();
    return sale
        .chain()
        .logs(
            new LogFilter(sale.address(), List.of(kinds, List.of(topic)), deploymentBlock, latest))
        .stream()
        .flatMap(log -> SaleEvents.decode(log).stream())
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
