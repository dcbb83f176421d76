package gavel.auction.report;

import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.terms.PriceGrid;
import java.math.BigInteger;
import java.util.Locale;

/** Amounts for people: with thousands separators, cut rather than rounded up. */
public final class Money {
  private static final int PRICE_DIGITS = 12;

  private Money() {}

  /** {@code $12,604,118.20}, with more decimals only where they are not zero. */
  public static String usd(long micro) {
    String cents = String.format(Locale.ROOT, "%02d", micro % 1_000_000 / 10_000);
    long finer = micro % 10_000;
    String rest = finer == 0 ? "" : String.format(Locale.ROOT, "%04d", finer).replaceAll("0+$", "");
    return "$" + grouped(BigInteger.valueOf(micro / 1_000_000)) + "." + cents + rest;
  }

  /** {@code $0.0437}: exact where twelve decimals hold it. */
  public static String price(Price price) {
    String text = price.toDecimal(PRICE_DIGITS);
    return "$" + text + (Fraction.parse(text).equals(price.usd()) ? "" : "…");
  }

  /** The same with as many decimals as the grid's steps have: {@code $0.1000}. */
  public static String price(Price price, PriceGrid grid) {
    String text = price(price);
    String step = price(grid.priceAt(1));
    int missing = decimals(step) - decimals(text);
    boolean exact = !text.endsWith("…") && !step.endsWith("…") && missing > 0;
    String point = decimals(text) == 0 ? "." : "";
    return exact ? text + point + "0".repeat(missing) : text;
  }

  private static int decimals(String text) {
    int point = text.indexOf('.');
    return point < 0 ? 0 : text.length() - point - 1;
  }

  /** Whole tokens of an amount in base units, cut. */
  public static String tokens(BigInteger units, int decimals) {
    return grouped(units.divide(BigInteger.TEN.pow(decimals)));
  }

  /** {@code 62.35 %}, cut after two decimals. */
  public static String percent(long part, long whole) {
    Fraction percent = whole == 0 ? Fraction.ZERO : Fraction.of(part, whole).times(100);
    String[] parts = percent.toDecimal(2).split("\\.", 2);
    String decimals = parts.length == 1 ? "00" : (parts[1] + "0").substring(0, 2);
    return parts[0] + "." + decimals + " %";
  }

  private static String grouped(BigInteger value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
