package gavel.cli.render;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts in words. Exact where it says so; shortened forms are rounded down. */
public final class Money {

  private static final int MICRO = 6;

  private Money() {}

  /** Micro-dollars as {@code $2,500.00}: exact, with at least two and at most six decimals. */
  public static String usd(BigInteger micro) {
    return "$" + grouped(new BigDecimal(micro, MICRO), 2);
  }

  /** Micro-dollars as {@code $2,500.00}. */
  public static String usd(long micro) {
    return usd(BigInteger.valueOf(micro));
  }

  /** Micro-dollars as {@code 2,500.00 USDC}: exact. */
  public static String payment(BigInteger micro, String symbol) {
    return grouped(new BigDecimal(micro, MICRO), 2) + " " + symbol;
  }

  /** Base units of a token as {@code 57,208.237986 AI}: at most six decimals, rounded down. */
  public static String tokens(BigInteger units, int decimals, String symbol) {
    BigDecimal whole = new BigDecimal(units, decimals);
    BigDecimal shown = whole.scale() > MICRO ? whole.setScale(MICRO, RoundingMode.DOWN) : whole;
    return grouped(shown, 0) + " " + symbol;
  }

  /** Base units of a token as {@code 60,679 AI}: whole tokens, rounded down. */
  public static String wholeTokens(BigInteger units, int decimals, String symbol) {
    BigDecimal whole = new BigDecimal(units.divide(BigInteger.TEN.pow(decimals)));
    return grouped(whole, 0) + " " + symbol;
  }

  /** A cost in wei as {@code 0.0041 ETH}: rounded up to 6 decimals. */
  public static String ether(BigInteger wei) {
    return ether(wei, RoundingMode.UP);
  }

  /** A balance in wei as {@code 1.2 ETH}: rounded down to 6 decimals. */
  public static String etherDown(BigInteger wei) {
    return ether(wei, RoundingMode.DOWN);
  }

  /**
   * A balance in wei as {@code 99.9827}: rounded down to 4 decimals, for a column that says ETH.
   */
  public static String etherShort(BigInteger wei) {
    return new BigDecimal(wei, 18).setScale(4, RoundingMode.DOWN).toPlainString();
  }

  private static String ether(BigInteger wei, RoundingMode rounding) {
    return new BigDecimal(wei, 18).setScale(MICRO, rounding).stripTrailingZeros().toPlainString()
        + " ETH";
  }

  /** Dollars as {@code $412 M}: three figures and a unit, rounded down. */
  public static String compact(BigDecimal dollars) {
    String[] units = {"", " k", " M", " B"};
    BigDecimal value = dollars;
    int unit = 0;
    while (unit < units.length - 1 && value.compareTo(BigDecimal.valueOf(1000)) >= 0) {
      value = value.movePointLeft(3);
      unit++;
    }
    int whole = Math.max(1, value.precision() - value.scale());
    BigDecimal shown = value.setScale(Math.max(0, 3 - whole), RoundingMode.DOWN);
    if (shown.scale() > 0) {
      shown = shown.stripTrailingZeros();
    }
    return "$" + (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString() + units[unit];
  }

  /** A whole number with separators. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Parts of a whole as {@code 62.35 %}, rounded down; of nothing it is {@code -}. */
  public static String percent(BigInteger part, BigInteger whole) {
    if (whole.signum() == 0) {
      return "-";
    }
    BigInteger basis = part.multiply(BigInteger.valueOf(10_000)).divide(whole);
    return new BigDecimal(basis, 2).toPlainString() + " %";
  }

  private static String grouped(BigDecimal value, int least) {
    DecimalFormat format =
        new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(least);
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    return format.format(value);
  }
}
