package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The start-up cache that an installation has, made once for all tests that start the program many
 * times. The package itself stays without one.
 */
final class StartCache {
  private static final Path KEPT = Path.of("target", "start-cache").toAbsolutePath();

  private StartCache() {}

  /** Puts it where the launcher looks in a person's home. */
  static synchronized void into(Path home) {
    try {
      Path folder = Files.createDirectories(home.resolve(".cache/gavel/start"));
      Path cache = made(home);
      Path own = folder.resolve(cache.getFileName());
      if (!Files.exists(own)) {
        link(own, cache);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void link(Path own, Path cache) throws IOException {
    try {
      Files.createLink(own, cache);
    } catch (IOException | UnsupportedOperationException anotherDisk) {
      Files.copy(cache, own);
    }
  }

  private static Path made(Path home) throws IOException {
    Path program = new Packaged(home).program();
    Path lib = program.getParent().resolveSibling("lib");
    String build = Files.readString(lib.resolve("BUILD")).strip();
    for (Path each : files(Files.createDirectories(KEPT))) {
      if (each.getFileName().toString().startsWith(build)) {
        return each;
      }
      Files.delete(each); // of an earlier build
    }
    Run.Result trained = new Packaged(home).gavel("--train-start");
    assertThat(trained.exit()).as(trained.err()).isZero();
    Path folder = program.getParent().resolveSibling("cache");
    Path kept = KEPT.resolve("none");
    for (Path each : files(folder)) {
      if (each.getFileName().toString().startsWith(build)) {
        kept = KEPT.resolve(each.getFileName());
        Files.move(each, kept, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(each); // somebody trained an earlier build by hand
      }
    }
    Files.delete(folder);
    return kept;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.toList();
    }
  }
}
