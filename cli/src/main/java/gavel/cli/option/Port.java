package gavel.cli.option;

/**
 * A port of this computer.
 *
 * @param value 0 to 65535, 0 for one that is free
 */
public record Port(int value) {

  private static final int MOST = 65_535;

  /**
   * Reads what was typed.
   *
   * @throws IllegalArgumentException saying got and wanted
   */
  public static Port parse(String typed) {
    return new Port((int) WholeNumber.parse(typed, 0, MOST, "a port, 0 (a free one) to 65535"));
  }
}
