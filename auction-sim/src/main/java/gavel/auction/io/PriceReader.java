package gavel.auction.io;

import gavel.auction.Fraction;
import gavel.auction.io.Cells.BadCell;
import gavel.auction.terms.PriceGrid;
import java.math.BigInteger;

/**
 * Prices of a book file as tick numbers. In the export they are ticks already; in the simple form
 * one that is no whole number is in USD, and one file holds one kind.
 */
final class PriceReader {
  private static final int MOST_DECIMALS = 9;
  private static final long MOST_WHOLE = 1_000_000;

  private enum Kind {
    UNKNOWN,
    TICKS,
    USD
  }

  private final PriceGrid grid;
  private final boolean export;

  /**
   * For each number of decimals: ticks = digits × numerator ÷ denominator, or 0 where too large.
   */
  private final long[] numerators = new long[MOST_DECIMALS + 1];

  private final long[] denominators = new long[MOST_DECIMALS + 1];
  private Kind kind = Kind.UNKNOWN;

  PriceReader(PriceGrid grid, boolean export) {
    this.grid = grid;
    this.export = export;
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      Fraction unit = new Fraction(BigInteger.ONE, BigInteger.TEN.pow(decimals));
      Fraction ticks = unit.over(grid.tick());
      if (ticks.numerator().bitLength() <= 12 && ticks.denominator().bitLength() < 62) {
        numerators[decimals] = ticks.numerator().longValueExact();
        denominators[decimals] = ticks.denominator().longValueExact();
      }
    }
  }

  /** A price by its digits, or 0 where it takes a closer look. */
  long fast(long whole, long fraction, int decimals) {
    if (decimals == 0) {
      return kind == Kind.TICKS || export ? whole : 0;
    }
    if (kind != Kind.USD
        || decimals > MOST_DECIMALS
        || numerators[decimals] == 0
        || whole > MOST_WHOLE) {
      return 0;
    }
    long scale = 1;
    for (int i = 0; i < decimals; i++) {
      scale *= 10;
    }
    long product = (whole * scale + fraction) * numerators[decimals];
    long ticks = product / denominators[decimals];
    return ticks * denominators[decimals] == product ? ticks : 0;
  }

  /**
   * A price by its text.
   *
   * @throws BadCell saying what is wrong with it
   */
  long read(String text) {
    if (export) {
      return Cells.tick(text);
    }
    Kind found = Cells.isWhole(text) ? Kind.TICKS : Kind.USD;
    long tick = found == Kind.USD ? Cells.usdPrice(text, grid) : Cells.tick(text);
    if (kind != Kind.UNKNOWN && kind != found) {
      throw new BadCell(
          "'%s' is %s, but earlier rows have %s; one file holds one kind."
              .formatted(
                  text,
                  found == Kind.USD ? "a price in USD" : "a tick number",
                  kind == Kind.USD ? "prices in USD" : "tick numbers"));
    }
    kind = found;
    return tick;
  }

  /** A price as the file writes prices. */
  String text(long tick) {
    return kind == Kind.USD
        ? grid.tick().times(tick).toDecimal(MOST_DECIMALS)
        : Long.toString(tick);
  }
}
