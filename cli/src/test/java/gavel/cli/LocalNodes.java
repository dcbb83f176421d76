package gavel.cli;

import java.nio.file.Path;

/** Runs commands in a home of a test's own, on local chains. */
final class LocalNodes {

  private LocalNodes() {}

  /** A runner whose files lie in a folder; the test is skipped, loudly, where there is no node. */
  static Run run(Path home) {
    return new Run()
        .with("XDG_DATA_HOME", home.resolve("data").toString())
        .with("XDG_CACHE_HOME", home.resolve("cache").toString())
        .with("XDG_CONFIG_HOME", home.resolve("config").toString())
        .with("PATH", System.getenv("PATH"))
        .with("GAVEL_ANVIL", LocalNode.anvil().toString());
  }
}
