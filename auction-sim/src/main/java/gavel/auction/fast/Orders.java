package gavel.auction.fast;

import gavel.auction.fill.Ranking;
import gavel.auction.terms.Order;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** An order of the terms as a comparison of bids by index. */
final class Orders {
  private Orders() {}

  /**
   * The comparison.
   *
   * @param bids those that will be compared
   */
  static IndexSort.Comparison of(Order order, Field field, int[] bids, TieOrder ties) {
    return switch (order) {
      case Order.ByTime() -> ties::compare;
      case Order.ByScore() -> byScore(field, ties);
      case Order.Lottery(String seed) -> byTicket(seed, field, bids, ties);
    };
  }

  private static IndexSort.Comparison byScore(Field field, TieOrder ties) {
    return (a, b) -> {
      int higher = Long.compare(field.participant(b).score(), field.participant(a).score());
      return higher != 0 ? higher : ties.compare(a, b);
    };
  }

  private static IndexSort.Comparison byTicket(
      String seed, Field field, int[] bids, TieOrder ties) {
    Map<Integer, byte[]> tickets = HashMap.newHashMap(bids.length);
    for (int bid : bids) {
      tickets.put(bid, Ranking.ticket(seed, field.bids().id(bid)));
    }
    return (a, b) -> {
      int lower = Arrays.compareUnsigned(tickets.get(a), tickets.get(b));
      return lower != 0 ? lower : ties.compare(a, b);
    };
  }
}
