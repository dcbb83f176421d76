package gavel.protocol.sale;

import gavel.auction.Fraction;
import gavel.auction.terms.PriceGrid;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** Prices of a grid as people write them: {@code $0.0321}. */
public final class TickPrices {
  private static final int MOST_DIGITS = 30;

  private TickPrices() {}

  /** USD of a tick number, with the decimals that the tick has. */
  public static String usd(PriceGrid grid, long tick) {
    return "$" + decimal(grid.tick().times(tick), digits(grid.tick()));
  }

  /** The tick number of a price; empty where the price lies between two. */
  public static OptionalLong tick(PriceGrid grid, Fraction usd) {
    Fraction ticks = usd.over(grid.tick());
    return ticks.isWhole() && ticks.numerator().bitLength() < 63
        ? OptionalLong.of(ticks.numerator().longValue())
        : OptionalLong.empty();
  }

  /** The two prices beside one that lies between them, as in "$0.0300 and $0.0301". */
  public static String neighbours(PriceGrid grid, Fraction usd) {
    BigInteger below = usd.over(grid.tick()).floor();
    int digits = digits(grid.tick());
    return "$%s and $%s"
        .formatted(
            decimal(grid.tick().times(below), digits),
            decimal(grid.tick().times(below.add(BigInteger.ONE)), digits));
  }

  /** Decimals after which a tick is exact; a tick such as 1/3 has none and is cut. */
  private static int digits(Fraction tick) {
    int digits = 0;
    while (digits < MOST_DIGITS && !tick.times(BigInteger.TEN.pow(digits)).isWhole()) {
      digits++;
    }
    return Math.max(2, digits);
  }

  private static String decimal(Fraction usd, int digits) {
    return new BigDecimal(usd.numerator())
        .divide(new BigDecimal(usd.denominator()), digits, RoundingMode.DOWN)
        .toPlainString();
  }
}
