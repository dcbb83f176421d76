package gavel.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Opens pages in the person's browser: by the command that {@code GAVEL_BROWSER} or {@code BROWSER}
 * names, else by the system's own. Where there is none it says so; the address was shown before.
 */
final class SystemBrowser implements Consumer<URI> {

  private final Map<String, String> variables;
  private final PrintStream err;

  SystemBrowser(Map<String, String> variables, PrintStream err) {
    this.variables = variables;
    this.err = err;
  }

  @Override
  public void accept(URI page) {
    String command = command();
    try {
      new ProcessBuilder(command, page.toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getOutputStream()
          .close();
    } catch (IOException none) {
      err.println(
          "No browser could be started (" + command + "): open the address above yourself.");
    }
  }

  private String command() {
    for (String name : new String[] {"GAVEL_BROWSER", "BROWSER"}) {
      String value = variables.getOrDefault(name, "");
      if (!value.isBlank()) {
        return value.strip();
      }
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return system.startsWith("mac") ? "open" : "xdg-open";
  }
}
