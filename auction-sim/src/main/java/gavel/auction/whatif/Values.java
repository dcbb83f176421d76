package gavel.auction.whatif;

import gavel.auction.Fraction;
import gavel.auction.Numerals;
import gavel.auction.terms.PriceGrid;

/** The values of scenarios, read exactly. */
final class Values {
  private Values() {}

  static long whole(String key, String text) {
    try {
      return Numerals.human(text).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new ScenarioException(key + ": got '" + text + "', wanted a whole number.", e);
    }
  }

  /** {@code 300M}, {@code 0.04}. */
  static Fraction number(String text) {
    return Fraction.of(Numerals.human(text));
  }

  /** {@code 10%} or {@code 0.1}; 0 to 1. */
  static Fraction share(String text) {
    Fraction share =
        text.endsWith("%")
            ? number(text.substring(0, text.length() - 1)).over(Fraction.of(100))
            : number(text);
    if (share.signum() < 0 || share.compareTo(Fraction.ONE) > 0) {
      throw new NumberFormatException("a share is 0 % to 100 %, got " + text);
    }
    return share;
  }

  /** {@code 0.8x}; also as a percentage of what was. */
  static Fraction factor(String text) {
    String digits = text.endsWith("x") ? text.substring(0, text.length() - 1) : text;
    Fraction factor =
        digits.endsWith("%")
            ? number(digits.substring(0, digits.length() - 1)).over(Fraction.of(100))
            : number(digits);
    if (factor.signum() < 0) {
      throw new NumberFormatException("a factor is 0 or more, got " + text);
    }
    return factor;
  }

  /** The tick number of a price; one between two steps is refused with its neighbours. */
  static long tick(PriceGrid grid, Fraction usd) {
    Fraction number = usd.over(grid.tick());
    if (!number.isWhole()) {
      Fraction below = grid.tick().times(number.floor());
      throw new ScenarioException(
          "The price %s is between two steps: %s and %s."
              .formatted(
                  usd.toDecimal(18), below.toDecimal(18), below.plus(grid.tick()).toDecimal(18)));
    }
    return number.numerator().longValueExact();
  }
}
