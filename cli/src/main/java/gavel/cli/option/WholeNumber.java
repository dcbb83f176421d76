package gavel.cli.option;

/** Whole numbers of a range, written as people do: {@code 24017000} or {@code 24,017,000}. */
final class WholeNumber {

  private WholeNumber() {}

  /**
   * Reads what was typed.
   *
   * @throws IllegalArgumentException saying got and wanted
   */
  static long parse(String typed, long least, long most, String wanted) {
    long value;
    try {
      value = Long.parseLong(typed.strip().replaceAll("(?<=\\d)[,_](?=\\d)", ""));
    } catch (NumberFormatException none) {
      throw refused(typed, wanted);
    }
    if (value < least || value > most) {
      throw refused(typed, wanted);
    }
    return value;
  }

  private static IllegalArgumentException refused(String typed, String wanted) {
    return new IllegalArgumentException("got '" + typed + "', wanted " + wanted);
  }
}
