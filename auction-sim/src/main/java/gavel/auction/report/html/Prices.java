package gavel.auction.report.html;

import gavel.auction.EntityOutcome;
import gavel.auction.Price;
import gavel.auction.report.Money;
import gavel.auction.terms.PriceGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * The prices along the bottom of a chart, in steps of the grid.
 *
 * @param low the first tick number shown
 * @param high the last, above {@code low}
 */
record Prices(PriceGrid grid, long low, long high) {

  /** From the lowest to the highest price that matters, both with a little room. */
  static Prices of(Facts facts) {
    PriceGrid grid = facts.situation().terms().grid();
    long clears = tick(grid, facts.settlement().price());
    long low = clears;
    long high = clears;
    for (EntityOutcome each : facts.entities()) {
      long tick = Math.max(grid.min(), grid.clamp(each.bid().price()));
      low = Math.min(low, tick);
      high = Math.max(high, tick);
    }
    long room = Math.max(1, (high - low) / 50);
    return new Prices(grid, Math.max(0, low - room), high + room);
  }

  /** The step at a price, or the one below it. */
  static long tick(PriceGrid grid, Price price) {
    return price.usd().over(grid.tick()).floor().longValueExact();
  }

  Scale scale() {
    return new Scale((double) low, (double) high);
  }

  /** A price as a person reads it. */
  String word(double tick) {
    return tick < 1 ? "$0" : Money.price(grid.priceAt((long) tick), grid);
  }

  /** Round steps to name. */
  List<Double> named() {
    List<Double> whole = new ArrayList<>();
    for (double step : scale().steps(4)) {
      if (step == Math.rint(step)) {
        whole.add(step);
      }
    }
    return whole;
  }
}
