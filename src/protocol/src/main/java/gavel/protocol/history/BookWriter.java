package gavel.protocol.history;

import gavel.auction.EntityId;
import gavel.protocol.sale.Pair;
import gavel.wallet.Address;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Writes the book of a history: the last bid of each entity, in order of first bids, when it first
 * bid, and what each of its wallets has committed in each token. {@link BookReader} reads it.
 */
final class BookWriter {
  /** Instead of the number of bids, where some amount is beyond 2^63 − 1. */
  static final int LEFT_OUT = -1;

  private final SaleHistory history;
  private final ToIntFunction<EntityId> entities;
  private final ToIntFunction<Address> addresses;

  /**
   * A writer.
   *
   * @param entities the row of an entity in its table
   * @param addresses the row of an address in its table
   */
  BookWriter(
      SaleHistory history, ToIntFunction<EntityId> entities, ToIntFunction<Address> addresses) {
    this.history = history;
    this.entities = entities;
    this.addresses = addresses;
  }

  void write(DataOutputStream out) throws IOException {
    if (!history.committed().values().stream().allMatch(BookWriter::fits)) {
      out.writeInt(LEFT_OUT);
      return;
    }
    Map<EntityId, Instant> first = history.firstBids();
    Map<EntityId, BidLog> last = history.lastBids();
    out.writeInt(last.size());
    for (BidLog each : last.values()) {
      out.writeInt(entities.applyAsInt(each.entity()));
      out.writeBoolean(each.bid().lockup());
      out.writeLong(each.bid().price());
      out.writeLong(each.time().getEpochSecond());
      out.writeLong(first.get(each.entity()).getEpochSecond());
      commitments(each.entity(), out);
    }
  }

  private static boolean fits(BigInteger amount) {
    return amount.signum() >= 0 && amount.bitLength() < Long.SIZE;
  }

  private void commitments(EntityId entity, DataOutputStream out) throws IOException {
    List<Address> wallets = history.wallets().getOrDefault(entity, List.of());
    out.writeInt(wallets.size());
    for (Address wallet : wallets) {
      out.writeInt(addresses.applyAsInt(wallet));
      for (Address token : history.tokens()) {
        Pair pair = new Pair(entity, wallet, token);
        out.writeLong(history.committed().getOrDefault(pair, BigInteger.ZERO).longValue());
      }
    }
  }
}
