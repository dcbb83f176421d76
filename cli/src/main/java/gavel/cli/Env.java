package gavel.cli;

import gavel.cli.render.AsciiStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Everything that a command takes from the process around it, handed in, so that a command can be
 * run inside another program just as from a shell.
 *
 * @param variables environment variables
 * @param in standard input
 * @param out the result, nothing else
 * @param err talk: progress, questions, warnings, errors
 * @param prompter asks the person at the terminal, or refuses where there is none
 * @param colour whether standard output understands colours
 * @param unicode whether standard output shows more than ASCII
 * @param columns the width of the terminal, 80 where there is none
 * @param clock the time
 * @param zone the local time zone of the person
 * @param browser opens a page for the person
 */
public record Env(
    Map<String, String> variables,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Prompter prompter,
    boolean colour,
    boolean unicode,
    int columns,
    InstantSource clock,
    ZoneId zone,
    Consumer<URI> browser) {

  private static final int DEFAULT_COLUMNS = 80;

  /** Copies the variables. */
  public Env {
    variables = Map.copyOf(variables);
  }

  /** The environment of this process. */
  @SuppressWarnings("SystemConsoleNull") // on a pipe, 25's console is null, not a dumb one
  public static Env system() {
    Map<String, String> variables = System.getenv();
    boolean unicode = speaksUnicode(variables);
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new Env(
        variables,
        System.in,
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        unicode
            ? new PrintStream(System.err, true, StandardCharsets.UTF_8)
            : new AsciiStream(System.err),
        terminal ? Prompter.of(System.console()) : Prompter.nobody(),
        terminal && !variables.containsKey("NO_COLOR") && !"dumb".equals(variables.get("TERM")),
        unicode,
        columns(variables),
        InstantSource.system(),
        ZoneId.systemDefault(),
        new SystemBrowser(variables, System.err));
  }

  /** The same environment with another way to open pages. */
  public Env browsing(Consumer<URI> with) {
    return new Env(variables, in, out, err, prompter, colour, unicode, columns, clock, zone, with);
  }

  /** The same environment with other streams and variables, without a terminal. */
  public Env piped(Map<String, String> vars, InputStream input, PrintStream output) {
    return new Env(
        vars,
        input,
        output,
        output,
        Prompter.nobody(),
        false,
        unicode,
        DEFAULT_COLUMNS,
        clock,
        zone,
        browser);
  }

  /** The same environment with another stream for talk. */
  public Env complaining(PrintStream talk) {
    return new Env(
        variables, in, out, talk, prompter, colour, unicode, columns, clock, zone, browser);
  }

  /** The same environment on a terminal that has fewer columns. */
  public Env narrower(int by) {
    return new Env(
        variables, in, out, err, prompter, colour, unicode, columns - by, clock, zone, browser);
  }

  /** Whether a person sits at a terminal, and standard output is one. */
  public boolean terminal() {
    return prompter.someone();
  }

  /** The same environment on a terminal of another width. */
  public Env wide(int width) {
    return new Env(variables, in, out, err, prompter, colour, unicode, width, clock, zone, browser);
  }

  /** A variable's value, or null. */
  public String variable(String name) {
    return variables.get(name);
  }

  private static boolean speaksUnicode(Map<String, String> variables) {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String value = variables.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.toUpperCase(java.util.Locale.ROOT).replace("-", "").contains("UTF8");
      }
    }
    return false;
  }

  private static int columns(Map<String, String> variables) {
    try {
      return Math.max(40, Integer.parseInt(variables.getOrDefault("COLUMNS", "80")));
    } catch (NumberFormatException notNumber) {
      return DEFAULT_COLUMNS;
    }
  }
}
