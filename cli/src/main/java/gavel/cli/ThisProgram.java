package gavel.cli;

import java.nio.file.Path;
import java.util.List;

/** How to start this very program once more, as another process. */
public final class ThisProgram {

  private ThisProgram() {}

  /** The words before a command's own: the packaged launcher, else this Java and class path. */
  public static List<String> command() {
    String home = System.getProperty("gavel.home", "");
    return home.isEmpty()
        ? List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Gavel.class.getName())
        : List.of(Path.of(home, "bin", "gavel").toString());
  }
}
