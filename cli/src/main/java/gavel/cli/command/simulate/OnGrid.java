package gavel.cli.command.simulate;

import gavel.auction.Fraction;
import gavel.auction.terms.PriceGrid;
import gavel.cli.exit.Failure;
import java.math.BigDecimal;
import java.util.List;

/** Prices as people type them, on a sale's price steps. */
final class OnGrid {

  private OnGrid() {}

  /**
   * The tick of a price in dollars.
   *
   * @param typed the price as it was typed
   * @throws Failure naming its neighbours or the range, where it is no step or beyond what can be
   *     bid
   */
  static long tick(PriceGrid grid, String typed, BigDecimal price) {
    Fraction ticks = Fraction.of(price).over(grid.tick());
    Fraction below = grid.tick().times(ticks.floor());
    if (!ticks.isWhole()) {
      throw Failure.refused(
          "the price " + typed + " is between two steps.",
          List.of(
              "Give %s or %s."
                  .formatted(below.toDecimal(18), below.plus(grid.tick()).toDecimal(18))));
    }
    if (ticks.compareTo(Fraction.of(grid.min())) < 0
        || ticks.compareTo(Fraction.of(grid.max())) > 0) {
      throw Failure.refused(
          "the price " + typed + " is outside what can be bid.",
          List.of(
              "Give one from %s to %s."
                  .formatted(
                      grid.priceAt(grid.min()).toDecimal(18),
                      grid.priceAt(grid.max()).toDecimal(18))));
    }
    return ticks.numerator().longValueExact();
  }
}
