package gavel.auction.io;

import gavel.auction.Bid;
import gavel.auction.Fraction;
import gavel.auction.Numerals;
import gavel.auction.terms.PriceGrid;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Single fields of CSV files; each refusal is a sentence without its subject. */
final class Cells {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

  private Cells() {}

  /** A field that could not be read; the message says what was wanted. */
  static final class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCell(String message) {
      super(message);
    }
  }

  /** Base units: a whole number of 0 to 2^63 − 1. */
  static long baseUnits(String text) {
    if (text.indexOf('.') >= 0) {
      throw new BadCell(
          "wanted base units (a whole number of micro-USD), got '"
              + text
              + "' with a decimal point: the file mixes units.");
    }
    return whole(text, "an amount");
  }

  /** USD with at most 6 decimals, as micro-USD. */
  static long usd(String text) {
    BigDecimal value;
    try {
      value = Numerals.decimal(text).movePointRight(6);
    } catch (NumberFormatException e) {
      throw new BadCell("wanted an amount in USD such as 2500 or 99.50, got '" + text + "'.");
    }
    if (value.signum() < 0) {
      throw new BadCell("an amount cannot be negative, got " + text + ".");
    }
    if (value.stripTrailingZeros().scale() > 0) {
      throw new BadCell("USD have 6 decimals at most, got " + text + ".");
    }
    return inRange(value.toBigInteger(), text, "an amount");
  }

  /** Whether a text is a whole number, of any size and sign. */
  static boolean isWhole(String text) {
    return WHOLE.matcher(text).matches();
  }

  /** A whole number of 0 to 2^63 − 1. */
  static long whole(String text, String what) {
    if (!isWhole(text)) {
      throw new BadCell("wanted " + what + " as a whole number, got '" + text + "'.");
    }
    BigInteger value = new BigInteger(text);
    if (value.signum() < 0) {
      throw new BadCell(what + " cannot be negative, got " + text + ".");
    }
    return inRange(value, text, what);
  }

  private static long inRange(BigInteger value, String text, String what) {
    if (value.bitLength() > 63) {
      throw new BadCell(what + " above 2^63 − 1 cannot be counted, got " + text + ".");
    }
    return value.longValueExact();
  }

  /** A tick number from 1. */
  static long tick(String text) {
    long tick = whole(text, "a price");
    if (tick == Bid.ANY_PRICE) {
      throw new BadCell("a price of 0 cannot be bid; the lowest tick number is 1.");
    }
    return tick;
  }

  /** USD for one token, which must lie on the grid, as a tick number. */
  static long usdPrice(String text, PriceGrid grid) {
    Fraction usd;
    try {
      usd = Fraction.of(Numerals.decimal(text));
    } catch (NumberFormatException e) {
      throw new BadCell(
          "wanted a price in USD such as 0.0321, or a tick number, got '" + text + "'.");
    }
    if (usd.signum() <= 0) {
      throw new BadCell("a price is above 0, got " + text + ".");
    }
    Fraction ticks = usd.over(grid.tick());
    if (!ticks.isWhole()) {
      Fraction below = grid.tick().times(ticks.floor());
      throw new BadCell(
          "the price %s lies between two steps, %s and %s."
              .formatted(text, below.toDecimal(18), below.plus(grid.tick()).toDecimal(18)));
    }
    return inRange(ticks.numerator(), text, "a price");
  }

  /** true, yes or 1; false, no or 0. */
  static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new BadCell("wanted true or false, got '" + text + "'.");
    };
  }

  /** Seconds since 1970, or an instant such as 2025-12-18T09:12:00Z; empty for unknown. */
  static long time(String text) {
    if (text.isEmpty()) {
      return Bid.NO_TIME;
    }
    if (isWhole(text)) {
      return whole(text, "a time");
    }
    try {
      Instant instant = Instant.parse(text);
      if (instant.getNano() != 0) {
        throw new BadCell("times are whole seconds, got " + text + ".");
      }
      return instant.getEpochSecond();
    } catch (DateTimeException e) {
      throw new BadCell(
          "wanted seconds since 1970 or a time such as 2025-12-18T09:12:00Z, got '" + text + "'.");
    }
  }
}
