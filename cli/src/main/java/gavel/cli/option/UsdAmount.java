package gavel.cli.option;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount of dollars, exact to the micro-dollar.
 *
 * @param micro in units of 10⁻⁶ USD, 0 or more
 */
public record UsdAmount(BigInteger micro) {

  private static final int DECIMALS = 6;

  /**
   * Reads what was typed; more than six decimals are an error, never rounded.
   *
   * @throws IllegalArgumentException saying got and wanted
   */
  public static UsdAmount parse(String typed) {
    BigDecimal dollars = Decimal.parse(typed).stripTrailingZeros();
    if (dollars.scale() > DECIMALS) {
      throw new IllegalArgumentException(
          "got '" + typed + "' with " + dollars.scale() + " decimals, wanted at most 6");
    }
    return new UsdAmount(dollars.movePointRight(DECIMALS).toBigIntegerExact());
  }
}
