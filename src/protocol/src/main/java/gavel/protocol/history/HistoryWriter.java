package gavel.protocol.history;

import gavel.auction.EntityId;
import gavel.protocol.sale.Pair;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a history: tables of addresses and entities and the book in terms of their rows, tables of
 * pairs and moments, then everything else. {@link HistoryReader} reads it.
 */
final class HistoryWriter {
  /** A transaction, and when and where it happened. */
  private record Moment(long block, Instant time, Bytes transaction) {}

  private final Map<Address, Integer> addresses = new LinkedHashMap<>();
  private final Map<EntityId, Integer> entities = new LinkedHashMap<>();
  private final Map<Pair, Integer> pairs = new LinkedHashMap<>();
  private final Map<Moment, Integer> moments = new LinkedHashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final DataOutputStream rest = new DataOutputStream(body);

  void write(SaleHistory history, DataOutputStream out) throws IOException {
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    new BookWriter(history, this::entity, this::address).write(new DataOutputStream(book));
    wallets(history.wallets());
    bids(history.bids());
    changes(history.changes());
    byPair(history.committed());
    byPair(history.allocated());
    byPair(history.refunded());
    rest.writeInt(history.gone().size());
    for (EntityId each : history.gone()) {
      rest.writeInt(entity(each));
    }
    stages(history.stages());
    byToken(history.withdrawn());
    byToken(history.recovered());
    rest.flush();
    addressesAndEntities(out);
    out.writeInt(book.size());
    book.writeTo(out);
    pairsAndMoments(out);
    body.writeTo(out);
  }

  private void addressesAndEntities(DataOutputStream out) throws IOException {
    out.writeInt(addresses.size());
    for (Address each : addresses.keySet()) {
      out.write(each.value().toArray());
    }
    out.writeInt(entities.size());
    for (EntityId each : entities.keySet()) {
      out.writeLong(each.high());
      out.writeLong(each.low());
    }
  }

  private void pairsAndMoments(DataOutputStream out) throws IOException {
    out.writeInt(pairs.size());
    for (Pair each : pairs.keySet()) {
      out.writeInt(entity(each.entity()));
      out.writeInt(address(each.wallet()));
      out.writeInt(address(each.token()));
    }
    out.writeInt(moments.size());
    for (Moment each : moments.keySet()) {
      out.writeLong(each.block());
      out.writeLong(each.time().getEpochSecond());
      out.write(each.transaction().toArray());
    }
  }

  private void wallets(Map<EntityId, List<Address>> wallets) throws IOException {
    rest.writeInt(wallets.size());
    for (Map.Entry<EntityId, List<Address>> each : wallets.entrySet()) {
      rest.writeInt(entity(each.getKey()));
      rest.writeInt(each.getValue().size());
      for (Address wallet : each.getValue()) {
        rest.writeInt(address(wallet));
      }
    }
  }

  private void bids(List<BidLog> bids) throws IOException {
    rest.writeInt(bids.size());
    for (BidLog each : bids) {
      rest.writeInt(entity(each.entity()));
      rest.writeInt(address(each.wallet()));
      rest.writeBoolean(each.bid().lockup());
      rest.writeLong(each.bid().price());
      Packed.amount(rest, each.bid().amount());
      rest.writeInt(moment(each.block(), each.time(), each.transaction()));
      rest.writeInt(each.logIndex());
    }
  }

  private void changes(List<Change> changes) throws IOException {
    rest.writeInt(changes.size());
    for (Change each : changes) {
      rest.writeInt(pair(each.pair()));
      Packed.amount(rest, each.amount());
      rest.writeInt(moment(each.block(), each.time(), each.transaction()));
      rest.writeInt(each.logIndex());
    }
  }

  private void byPair(Map<Pair, BigInteger> amounts) throws IOException {
    rest.writeInt(amounts.size());
    for (Map.Entry<Pair, BigInteger> each : amounts.entrySet()) {
      rest.writeInt(pair(each.getKey()));
      Packed.amount(rest, each.getValue());
    }
  }

  private void stages(List<StageLog> stages) throws IOException {
    rest.writeInt(stages.size());
    for (StageLog each : stages) {
      rest.writeInt(each.stage().code());
      rest.writeInt(moment(each.block(), each.time(), each.transaction()));
    }
  }

  private void byToken(Map<Address, BigInteger> amounts) throws IOException {
    rest.writeInt(amounts.size());
    for (Map.Entry<Address, BigInteger> each : amounts.entrySet()) {
      rest.writeInt(address(each.getKey()));
      Packed.amount(rest, each.getValue());
    }
  }

  private int address(Address address) {
    return row(addresses, address);
  }

  private int entity(EntityId entity) {
    return row(entities, entity);
  }

  private int pair(Pair pair) {
    entity(pair.entity());
    address(pair.wallet());
    address(pair.token());
    return row(pairs, pair);
  }

  private int moment(long block, Instant time, Bytes transaction) {
    return row(moments, new Moment(block, time, transaction));
  }

  private static <T> int row(Map<T, Integer> table, T value) {
    Integer row = table.putIfAbsent(value, table.size());
    return row == null ? table.size() - 1 : row;
  }
}
