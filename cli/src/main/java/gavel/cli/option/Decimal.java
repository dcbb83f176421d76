package gavel.cli.option;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A decimal number as people type it: {@code 2500}, {@code 2,500.50}, {@code 2_500}, {@code 2.5k},
 * {@code 321M}, {@code 1B}. Exact: nothing is rounded.
 */
public final class Decimal {

  private static final Map<Character, Integer> SUFFIXES =
      Map.of('k', 3, 'K', 3, 'M', 6, 'm', 6, 'B', 9, 'b', 9);
  private static final int LONGEST = 60;

  private Decimal() {}

  /**
   * The number.
   *
   * @throws IllegalArgumentException where it is not one, saying what was wanted
   */
  public static BigDecimal parse(String typed) {
    String text = typed.strip();
    if (text.startsWith("$")) {
      text = text.substring(1);
    }
    int power = 0;
    if (!text.isEmpty() && SUFFIXES.containsKey(text.charAt(text.length() - 1))) {
      power = SUFFIXES.get(text.charAt(text.length() - 1));
      text = text.substring(0, text.length() - 1).strip();
    }
    if (text.length() > LONGEST || !text.matches("\\d[\\d_,]*(\\.\\d+)?")) {
      throw new IllegalArgumentException(
          "got '" + typed + "', wanted a number such as 2500, 2,500.50 or 2.5k");
    }
    return new BigDecimal(text.replaceAll("[_,]", "")).scaleByPowerOfTen(power);
  }
}
