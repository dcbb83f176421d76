package gavel.cli.option;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount of the sale's token as people type it, exact.
 *
 * @param tokens 0 or more, whole tokens and parts
 */
public record TokenAmount(BigDecimal tokens) {

  /**
   * Reads what was typed.
   *
   * @throws IllegalArgumentException saying got and wanted
   */
  public static TokenAmount parse(String typed) {
    return new TokenAmount(Decimal.parse(typed));
  }

  /**
   * Base units; more decimals than the token has are an error, never rounded.
   *
   * @throws IllegalArgumentException saying got and wanted
   */
  public BigInteger units(int decimals) {
    BigDecimal plain = tokens.stripTrailingZeros();
    if (plain.scale() > decimals) {
      throw new IllegalArgumentException(
          "got %s with %d decimals, wanted at most %d"
              .formatted(plain.toPlainString(), plain.scale(), decimals));
    }
    return plain.movePointRight(decimals).toBigIntegerExact();
  }
}
