package gavel.auction.fast;

import gavel.auction.terms.Order;
import gavel.auction.terms.Tranche;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Who passes the filter of each tranche, a rank aside, and in which order a tranche comes to them.
 * Both stay the same from round to round of the least fill, which only takes bids away.
 */
final class Passing {
  private final Field field;
  private final TieOrder ties;
  private final int[] eligible;
  private final Map<Tranche, int[]> passing = new HashMap<>();
  private final Map<Tranche, int[]> ordered = new HashMap<>();

  /**
   * Looks at nobody yet.
   *
   * @param eligible in the round from which on this is asked, ascending
   */
  Passing(Field field, int[] eligible, TieOrder ties) {
    this.field = field;
    this.eligible = eligible;
    this.ties = ties;
  }

  /** Who passes, ascending, those included that were dropped since. */
  int[] of(Tranche tranche) {
    return passing.computeIfAbsent(
        tranche,
        each -> Arrays.stream(eligible).filter(bid -> field.passes(bid, each.filter())).toArray());
  }

  /** The same, first come those who are filled first. */
  int[] ordered(Tranche tranche, Order order) {
    return ordered.computeIfAbsent(
        tranche,
        each -> {
          int[] bids = of(each).clone();
          IndexSort.sort(bids, bids.length, Orders.of(order, field, bids, ties));
          return bids;
        });
  }
}
