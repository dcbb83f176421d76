package gavel.auction;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people type them, read exactly. */
public final class Numerals {
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern GROUPED =
      Pattern.compile("-?[0-9]{1,3}([,_][0-9]{3})*(\\.[0-9]+)?|-?[0-9_]+(\\.[0-9]+)?");

  private Numerals() {}

  /**
   * Reads a plain decimal: digits, at most one point with digits on both sides; no exponent, no
   * separators.
   *
   * @throws NumberFormatException for anything else
   */
  public static BigDecimal decimal(String text) {
    String trimmed = text.strip();
    if (!PLAIN.matcher(trimmed).matches()) {
      throw new NumberFormatException("'" + trimmed + "' is not a decimal number");
    }
    return new BigDecimal(trimmed);
  }

  /**
   * Reads a decimal with thousands separators ({@code _} or {@code ,}) and one of the suffixes k, M
   * and B: {@code 300M}, {@code 2_500.50}, {@code 10,000,000}.
   *
   * @throws NumberFormatException for anything else
   */
  public static BigDecimal human(String text) {
    String trimmed = text.strip();
    int zeros = trimmed.isEmpty() ? 0 : zerosOf(trimmed.charAt(trimmed.length() - 1));
    String digits = zeros == 0 ? trimmed : trimmed.substring(0, trimmed.length() - 1);
    if (!GROUPED.matcher(digits).matches()) {
      throw new NumberFormatException("'" + trimmed + "' is not a number");
    }
    return decimal(digits.replace(",", "").replace("_", "")).scaleByPowerOfTen(zeros);
  }

  private static int zerosOf(char suffix) {
    return switch (suffix) {
      case 'k' -> 3;
      case 'M' -> 6;
      case 'B' -> 9;
      default -> 0;
    };
  }
}
