package gavel.protocol;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts in words: exact, thousands separated, at least two decimals. */
public final class Money {
  /** What contracts write for "no limit": 2^256 − 1. */
  public static final BigInteger NO_LIMIT = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

  /** Decimals of every payment token of these sales. */
  private static final int PAYMENT_DECIMALS = 6;

  private Money() {}

  /** Payment-token base units as dollars, {@code $2,500.00}; all six decimals where they matter. */
  public static String usd(BigInteger microUnits) {
    return microUnits.equals(NO_LIMIT) ? "no limit" : "$" + plain(microUnits, PAYMENT_DECIMALS);
  }

  /** The same for amounts that fit a long. */
  public static String usd(long microUnits) {
    return usd(BigInteger.valueOf(microUnits));
  }

  /** Base units of a token as a number of whole tokens, {@code 1,234.50}. */
  public static String plain(BigInteger baseUnits, int decimals) {
    DecimalFormat format =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(Math.max(2, decimals));
    return format.format(new BigDecimal(baseUnits, decimals));
  }
}
