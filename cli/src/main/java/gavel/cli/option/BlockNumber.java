package gavel.cli.option;

/**
 * A block of a chain, as people type it.
 *
 * @param value 0 or more
 */
public record BlockNumber(long value) {

  /**
   * Reads what was typed.
   *
   * @throws IllegalArgumentException saying got and wanted
   */
  public static BlockNumber parse(String typed) {
    return new BlockNumber(
        WholeNumber.parse(typed, 0, Long.MAX_VALUE, "a block's number, 0 or more"));
  }
}
