package gavel.cli.command.simulate;

import gavel.auction.Fraction;
import gavel.auction.montecarlo.MyBid;
import gavel.auction.terms.PriceGrid;
import gavel.cli.exit.Failure;
import gavel.cli.option.Decimal;
import gavel.cli.option.UsdAmount;
import java.util.List;

/** A bid as {@code 2500@0.0440}: how much, at up to what price. */
final class MyBidText {

  private MyBidText() {}

  /** Reads it; a price beside the grid is refused with its neighbours. */
  static MyBid parse(String typed, PriceGrid grid) {
    String[] parts = typed.split("@", -1);
    if (parts.length != 2) {
      throw Failure.usage("--my-bid takes USD@PRICE such as 2500@0.0440, got '" + typed + "'.");
    }
    try {
      UsdAmount amount = UsdAmount.parse(parts[0]);
      Fraction ticks = Fraction.of(Decimal.parse(parts[1])).over(grid.tick());
      if (amount.micro().signum() == 0 || amount.micro().bitLength() > 62) {
        throw Failure.usage("--my-bid: an amount is above 0 and below 2^62 micro-USD.");
      }
      return new MyBid(amount.micro().longValueExact(), tick(ticks, parts[1], grid));
    } catch (IllegalArgumentException wrong) {
      throw Failure.usage("--my-bid: " + wrong.getMessage()).because(wrong);
    }
  }

  private static long tick(Fraction ticks, String typed, PriceGrid grid) {
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
