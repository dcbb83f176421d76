package gavel.cli;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Foundry's {@code cast} 1.7.1; the tests that need it are skipped, loudly, where it is missing.
 */
final class FoundryCast {

  private FoundryCast() {}

  static Path program() {
    String named = System.getenv("GAVEL_CAST");
    Path program = named == null ? cached() : Path.of(named);
    if (Files.isExecutable(program)) {
      return program;
    }
    String missing = "SKIPPED: key files to and from cast: there is no cast 1.7.1 at " + program;
    if (System.getenv("GAVEL_REQUIRE_ALL") != null) {
      throw new IllegalStateException(missing);
    }
    System.err.println(missing);
    return abort(missing);
  }

  private static Path cached() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path caches = xdg == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    String platform = (mac ? "darwin" : "linux") + (arm ? "-arm64" : "-amd64");
    return caches.resolve("gavel").resolve("cast-1.7.1-" + platform).resolve("cast");
  }
}
