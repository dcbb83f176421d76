package gavel.cli.option;

import java.math.BigDecimal;

/**
 * An exact number as people type it, see {@link Decimal}.
 *
 * @param value 0 or more
 */
public record Quantity(BigDecimal value) {

  /**
   * Reads what was typed.
   *
   * @throws IllegalArgumentException saying got and wanted
   */
  public static Quantity parse(String typed) {
    return new Quantity(Decimal.parse(typed));
  }
}
