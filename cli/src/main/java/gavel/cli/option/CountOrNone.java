package gavel.cli.option;

/**
 * How many, as people type it, where none makes sense, too: the months of a sale without locks.
 *
 * @param value 0 or more
 */
public record CountOrNone(int value) {

  /**
   * Reads what was typed.
   *
   * @throws IllegalArgumentException saying got and wanted
   */
  public static CountOrNone parse(String typed) {
    return new CountOrNone(
        (int) WholeNumber.parse(typed, 0, Integer.MAX_VALUE, "a whole number, 0 or more"));
  }
}
