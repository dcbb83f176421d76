package gavel.auction.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * Finds prices at which one bid is filled so much. What a bid is filled never falls as its own
 * price rises, so the range is halved.
 */
final class PriceSearch {
  private final LongUnaryOperator acceptedAt;
  private final Map<Long, Long> known = new HashMap<>();

  /** A search; {@code acceptedAt} tells what is filled at a tick, in micro-USD. */
  PriceSearch(LongUnaryOperator acceptedAt) {
    this.acceptedAt = acceptedAt;
  }

  long accepted(long tick) {
    return known.computeIfAbsent(tick, acceptedAt::applyAsLong);
  }

  /** The lowest tick of a range at which at least {@code wanted} is filled. */
  Optional<Long> lowest(long from, long to, long wanted) {
    if (from > to || accepted(to) < wanted) {
      return Optional.empty();
    }
    long low = from;
    long high = to;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (accepted(middle) >= wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Optional.of(low);
  }
}
