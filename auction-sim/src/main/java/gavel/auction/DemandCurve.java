package gavel.auction;

import gavel.auction.terms.PriceGrid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How much money stands behind every price: D(p), the sum of all live bids at p or above.
 *
 * @param grid the prices that can be bid
 * @param atOrAbove demand in micro-USD at each tick at which somebody bid, never rising with the
 *     tick; between two such ticks demand is that of the upper one
 */
public record DemandCurve(PriceGrid grid, NavigableMap<Long, Long> atOrAbove) {
  /** Keeps an unmodifiable copy. */
  public DemandCurve {
    atOrAbove = Collections.unmodifiableNavigableMap(new TreeMap<>(atOrAbove));
  }

  /** The demand of a book: bids above the range count at its top, those below it not at all. */
  public static DemandCurve of(Book book, PriceGrid grid) {
    TreeMap<Long, Long> byTick = new TreeMap<>();
    for (Bid bid : book.live()) {
      if (bid.price() >= grid.min()) {
        byTick.merge(grid.clamp(bid.price()), bid.committed(), Long::sum);
      }
    }
    return ofAmounts(grid, byTick);
  }

  /**
   * A curve from what was bid at each tick.
   *
   * @param amounts micro-USD by tick, each tick within the range
   */
  public static DemandCurve ofAmounts(PriceGrid grid, Map<Long, Long> amounts) {
    TreeMap<Long, Long> byTick = new TreeMap<>(amounts);
    long sum = 0;
    for (Map.Entry<Long, Long> each : byTick.descendingMap().entrySet()) {
      sum += each.getValue();
      each.setValue(sum);
    }
    return new DemandCurve(grid, byTick);
  }

  /** D(p) in micro-USD. */
  public long at(long tick) {
    Map.Entry<Long, Long> next = atOrAbove.ceilingEntry(Math.max(tick, grid.min()));
    return next == null ? 0 : next.getValue();
  }

  /**
   * A few points for drawing, from the highest price down: evenly spaced between the lowest and the
   * highest tick that anyone bid, and {@code marked}.
   *
   * @param rows how many at most, from 2
   * @param marked a tick that must be among them: the clearing one
   */
  public List<Point> points(int rows, long marked) {
    if (atOrAbove.isEmpty()) {
      return List.of(point(marked));
    }
    long bottom = Math.min(atOrAbove.firstKey(), marked);
    long top = Math.max(atOrAbove.lastKey(), marked);
    TreeMap<Long, Point> chosen = new TreeMap<>(Collections.reverseOrder());
    int spaces = Math.max(rows - 2, 1);
    for (int i = 0; i <= spaces; i++) {
      // Multiplied in halves so that a range of 2^62 ticks does not overflow.
      long tick = bottom + (top - bottom) / spaces * i + (top - bottom) % spaces * i / spaces;
      chosen.put(tick, point(tick));
    }
    chosen.put(marked, point(marked));
    return new ArrayList<>(chosen.values());
  }

  private Point point(long tick) {
    return new Point(tick, grid.priceAt(tick), at(tick));
  }

  /**
   * One point of the curve.
   *
   * @param tick the tick number
   * @param price USD at it
   * @param demand micro-USD at or above it
   */
  public record Point(long tick, Price price, long demand) {}
}
