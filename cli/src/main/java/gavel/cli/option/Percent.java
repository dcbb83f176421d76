package gavel.cli.option;

import java.math.BigDecimal;

/**
 * A share of a whole as people type it ({@code 12.5%} or {@code 12.5}), exact to a hundredth of a
 * percent.
 *
 * @param basisPoints 0 to 10,000
 */
public record Percent(int basisPoints) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

  /**
   * Reads what was typed.
   *
   * @throws IllegalArgumentException saying got and wanted
   */
  public static Percent parse(String typed) {
    BigDecimal points = Decimal.parse(typed.strip().replaceFirst(" ?%$", "")).movePointRight(2);
    if (points.stripTrailingZeros().scale() > 0 || points.compareTo(WHOLE) > 0) {
      throw new IllegalArgumentException(
          "got '" + typed + "', wanted 0 to 100 % with at most 2 decimals");
    }
    return new Percent(points.intValueExact());
  }
}
