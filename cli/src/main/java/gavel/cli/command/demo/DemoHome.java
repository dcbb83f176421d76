package gavel.cli.command.demo;

import gavel.cli.exit.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Folders that last as long as the demo, so that it touches no file of the person's. */
final class DemoHome implements AutoCloseable {

  private final Path folder;
  private final Thread onShutdown;

  private DemoHome(Path folder) {
    this.folder = folder;
    this.onShutdown = new Thread(this::delete, "forget-demo");
    Runtime.getRuntime().addShutdownHook(onShutdown);
  }

  static DemoHome make() {
    try {
      return new DemoHome(Files.createTempDirectory("gavel-demo"));
    } catch (IOException failed) {
      throw Failure.file("no temporary folder can be made: " + failed.getMessage() + ".")
          .because(failed);
    }
  }

  /** The environment of the demo's command lines: none of the person's settings. */
  Map<String, String> variables(Map<String, String> outer, boolean keep) {
    Map<String, String> variables = new HashMap<>();
    outer.forEach(
        (name, value) -> {
          if (!name.startsWith("GAVEL_") || name.equals("GAVEL_ANVIL")) {
            variables.put(name, value);
          }
        });
    variables.put("GAVEL_SALE", "devnet");
    variables.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    if (!keep) {
      variables.put("XDG_DATA_HOME", folder.resolve("data").toString());
    }
    return variables;
  }

  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(onShutdown);
    } catch (IllegalStateException ending) {
      return; // the program is on its way out, and the hook runs
    }
  }

  private void delete() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | java.io.UncheckedIOException left) {
      return; // keys of chains that are gone; the system clears its temporary folder
    }
  }
}
