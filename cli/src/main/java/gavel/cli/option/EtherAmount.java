package gavel.cli.option;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount of ether, exact.
 *
 * @param wei 0 or more
 */
public record EtherAmount(BigInteger wei) {

  private static final int DECIMALS = 18;

  /**
   * Reads what was typed; more than 18 decimals are an error, never rounded.
   *
   * @throws IllegalArgumentException saying got and wanted
   */
  public static EtherAmount parse(String typed) {
    BigDecimal ether = Decimal.parse(typed).stripTrailingZeros();
    if (ether.scale() > DECIMALS) {
      throw new IllegalArgumentException(
          "got '" + typed + "' with " + ether.scale() + " decimals, wanted at most 18");
    }
    return new EtherAmount(ether.movePointRight(DECIMALS).toBigIntegerExact());
  }
}
