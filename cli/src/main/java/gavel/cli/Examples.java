package gavel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Command lines to learn from, shown below a command's help: {@code examples.txt}, one a line. */
public final class Examples {

  private Examples() {}

  /** The lines of all commands. */
  public static List<String> all() {
    try (InputStream in = Examples.class.getResourceAsStream("examples.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The lines of a command, such as of {@code gavel bid place}. */
  public static List<String> of(String command) {
    return all().stream()
        .filter(line -> line.equals(command) || line.startsWith(command + " "))
        .toList();
  }

  /** Prints a command's, where it has some. */
  static void print(PrintStream out, String command) {
    List<String> lines = of(command);
    if (!lines.isEmpty()) {
      out.println("For example:");
      lines.forEach(line -> out.println("  " + line));
    }
  }
}
