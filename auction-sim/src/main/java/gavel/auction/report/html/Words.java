package gavel.auction.report.html;

import gavel.auction.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as a chart has room for them: shortened, and cut rather than rounded up. */
final class Words {
  /** Keeps a figure and its unit on one line. */
  private static final String TOGETHER = "\u00a0";

  private static final String[] UNITS = {"", TOGETHER + "k", TOGETHER + "M", TOGETHER + "B"};

  private Words() {}

  /** {@code $13.1 M} of micro-USD. */
  static String usd(long micro) {
    return "$" + shortened(new BigDecimal(BigInteger.valueOf(micro), 6));
  }

  /** {@code $437 M} of USD. */
  static String usd(Fraction dollars) {
    return "$" + shortened(new BigDecimal(dollars.toDecimal(2)));
  }

  /** {@code 57.2 k} of a token's base units. */
  static String tokens(BigInteger units, int decimals) {
    return shortened(new BigDecimal(units, decimals));
  }

  /** {@code $1.4 k} of micro-USD, where there is little room. */
  static String brief(long micro) {
    return "$" + shortened(new BigDecimal(BigInteger.valueOf(micro), 6), 2);
  }

  /** {@code $13,110,000} of micro-USD, in whole dollars. */
  static String dollars(long micro) {
    return "$" + count(micro / 1_000_000);
  }

  private static String shortened(BigDecimal exact) {
    return shortened(exact, 3);
  }

  /** So many figures and a unit. */
  private static String shortened(BigDecimal exact, int figures) {
    BigDecimal value = exact;
    int unit = 0;
    while (unit < UNITS.length - 1 && value.compareTo(BigDecimal.valueOf(1000)) >= 0) {
      value = value.movePointLeft(3);
      unit++;
    }
    int whole = Math.max(1, value.precision() - value.scale());
    BigDecimal shown = value.setScale(Math.max(0, figures - whole), RoundingMode.DOWN);
    return (shown.scale() > 0 ? shown.stripTrailingZeros() : shown).toPlainString() + UNITS[unit];
  }

  /** {@code 62.3 %}. */
  static String percent(Fraction share) {
    return new BigDecimal(share.times(100).toDecimal(1)).setScale(1).toPlainString()
        + TOGETHER
        + "%";
  }

  /** {@code 12,000}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Text as HTML shows it. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
