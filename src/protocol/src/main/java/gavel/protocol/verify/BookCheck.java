package gavel.protocol.verify;

import gavel.auction.Book;
import gavel.auction.EntityId;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.Pair;
import gavel.protocol.settle.SaleSnapshot;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether events and state tell the same story. */
final class BookCheck {
  private BookCheck() {}

  static Part of(SaleSnapshot state, SaleHistory history) {
    Comparison found = new Comparison("book");
    compare(found, history.book(), state.book());
    found.equal("allocation", nonZero(history.allocated()), allocations(state), BigInteger.ZERO);
    List<EntityId> order = new ArrayList<>();
    for (CommitmentData each : state.commitments()) {
      order.add(each.entity());
      found.equal(
          "refunded flag", each.entity(), history.gone().contains(each.entity()), each.refunded());
    }
    found.equal(
        "order of first bids", "all entities", List.copyOf(history.wallets().keySet()), order);
    return found.part(
        "%d entities at block %d · from events %s from state"
            .formatted(order.size(), state.block().number(), found.holds() ? "=" : "≠"));
  }

  /** Bids one by one; times of first bids and arrivals are in events only. */
  static void compare(Comparison found, Book got, Book wanted) {
    Map<EntityId, BidView> gotBids = byId(got);
    Map<EntityId, BidView> wantedBids = byId(wanted);
    found.equal("bid", gotBids, wantedBids, BidView.MISSING);
  }

  private static Map<EntityId, BidView> byId(Book book) {
    Map<EntityId, BidView> byId = new LinkedHashMap<>();
    book.bids().forEach(bid -> byId.put(bid.id(), BidView.of(bid)));
    return byId;
  }

  /** What the contract's state says is accepted, zeros left out. */
  static Map<Pair, BigInteger> allocations(SaleSnapshot state) {
    return nonZero(state.accepted());
  }

  static Map<Pair, BigInteger> nonZero(Map<Pair, BigInteger> amounts) {
    Map<Pair, BigInteger> kept = new LinkedHashMap<>(amounts);
    kept.values().removeIf(amount -> amount.signum() == 0);
    return kept;
  }
}
