package gavel.auction.live;

import gavel.auction.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sale's log from the first event to the last: where it stood after each.
 *
 * @param moments in order
 */
public record Replay(List<Moment> moments) {
  /** Keeps a copy. */
  public Replay {
    moments = List.copyOf(moments);
  }

  /**
   * After one event.
   *
   * @param event what happened
   * @param price where the sale stood then
   * @param bidders how many entities had bid by then
   */
  public record Moment(SaleEvent event, LivePrice price, int bidders) {
    /** Seconds since 1970. */
    public long time() {
      return event.position().time();
    }
  }

  /**
   * Replays events.
   *
   * @throws OutOfOrderException where one does not follow the one before, or lowers a bid
   */
  public static Replay of(Terms terms, List<SaleEvent> events) {
    LiveAuction auction = new LiveAuction(terms);
    Set<Object> bidders = new HashSet<>();
    List<Moment> moments = new ArrayList<>();
    long time = 0;
    for (SaleEvent event : events) {
      if (event.position().time() < time) {
        throw new OutOfOrderException(
            "Times do not go back, but %s comes after the time %d.".formatted(event, time));
      }
      time = event.position().time();
      LivePrice price = auction.apply(event);
      bidders.add(event.entity());
      moments.add(new Moment(event, price, bidders.size()));
    }
    return new Replay(moments);
  }

  /** The last moment at or before a time, in seconds since 1970. */
  public Optional<Moment> at(long time) {
    int low = 0;
    int high = moments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (moments.get(middle).time() <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(moments.get(low - 1));
  }

  /** The moments after a time, and at or before another. */
  public List<Moment> between(long after, long until) {
    return moments.stream().filter(each -> each.time() > after && each.time() <= until).toList();
  }
}
