package gavel.cli.option;

/**
 * How many, as people type it.
 *
 * @param value 1 or more
 */
public record Count(int value) {

  /**
   * Reads what was typed.
   *
   * @throws IllegalArgumentException saying got and wanted
   */
  public static Count parse(String typed) {
    return new Count(
        (int) WholeNumber.parse(typed, 1, Integer.MAX_VALUE, "a whole number, 1 or more"));
  }
}
