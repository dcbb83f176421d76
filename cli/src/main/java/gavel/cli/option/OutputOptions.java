package gavel.cli.option;

import picocli.CommandLine.Option;

/** How the result is shown. */
public final class OutputOptions {

  /** When colours are used. */
  public enum Colour {
    auto,
    always,
    never
  }

  @Option(
      names = "--json",
      description = "print one JSON document with a schema id instead of text")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "no progress and no remarks on stderr")
  private boolean quiet;

  @Option(names = "--verbose", description = "say more, and the causes of an error")
  private boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto, always or never (also: NO_COLOR)")
  private Colour colour;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private boolean help;

  /** Whether JSON is wanted. */
  public boolean json() {
    return json;
  }

  /** Whether progress and remarks are left out. */
  public boolean quiet() {
    return quiet;
  }

  /** Whether causes are shown. */
  public boolean verbose() {
    return verbose;
  }

  /** Whether colours are used, where {@code terminal} says what standard output understands. */
  public boolean colour(boolean terminal) {
    return colour == Colour.always || (colour == Colour.auto && terminal);
  }
}
