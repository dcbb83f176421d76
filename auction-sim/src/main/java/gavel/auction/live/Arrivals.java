package gavel.auction.live;

import gavel.auction.Arrival;
import gavel.auction.EntityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which order money came, as bonuses in bands ask for it. */
public final class Arrivals {
  private Arrivals() {}

  /**
   * Every change of a commitment in a log; a bid that adds nothing is none.
   *
   * @throws OutOfOrderException where an event does not follow the one before, or lowers a total
   */
  public static List<Arrival> of(List<SaleEvent> events) {
    Map<EntityId, Long> totals = new HashMap<>();
    List<Arrival> arrivals = new ArrayList<>();
    SaleEvent before = null;
    for (SaleEvent event : events) {
      if (before != null && event.position().compareTo(before.position()) <= 0) {
        throw new OutOfOrderException("%s does not come after %s.".formatted(event, before));
      }
      before = event;
      long old = totals.getOrDefault(event.entity(), 0L);
      switch (event) {
        case SaleEvent.BidPlaced bid -> {
          if (bid.total() < old) {
            throw new OutOfOrderException(
                "A bid only goes up, and %s comes after a total of %d.".formatted(bid, old));
          }
          add(arrivals, new Arrival(bid.entity(), bid.wallet(), bid.total() - old));
          totals.put(bid.entity(), bid.total());
        }
        case SaleEvent.Reduced less -> {
          add(arrivals, new Arrival(less.entity(), less.wallet(), -less.amount()));
          totals.put(less.entity(), old - less.amount());
        }
      }
    }
    return arrivals;
  }

  private static void add(List<Arrival> arrivals, Arrival arrival) {
    if (arrival.change() != 0) {
      arrivals.add(arrival);
    }
  }
}
