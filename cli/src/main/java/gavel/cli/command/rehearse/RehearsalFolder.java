package gavel.cli.command.rehearse;

import gavel.cli.config.Home;
import gavel.cli.exit.Failure;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a rehearsal keeps all its files: chains, journal, bundles, its diary and what it wrote. It
 * touches none of the person's.
 */
record RehearsalFolder(Path path) {

  RehearsalFolder {
    path = path.toAbsolutePath();
  }

  /** The environment of the rehearsal's command lines: none of the person's settings. */
  Map<String, String> variables(Map<String, String> outer) {
    Map<String, String> variables = new HashMap<>();
    outer.forEach(
        (name, value) -> {
          if (!name.startsWith("GAVEL_") || name.equals("GAVEL_ANVIL")) {
            variables.put(name, value);
          }
        });
    variables.put("GAVEL_SALE", "devnet");
    variables.put("GAVEL_ACCOUNT", "operator");
    variables.put("XDG_DATA_HOME", path.resolve("data").toString());
    variables.put("XDG_CONFIG_HOME", path.resolve("config").toString());
    variables.putIfAbsent(
        "XDG_CACHE_HOME", Home.of(outer).cache().toAbsolutePath().getParent().toString());
    return variables;
  }

  /** Makes a folder that only its owner sees. */
  static void make(Path folder) {
    try {
      PrivateFiles.createFolders(folder);
    } catch (IOException failed) {
      throw Failure.file("could not make the folder " + folder + ".").because(failed);
    }
  }

  /** The local chains' files. */
  Path devnet() {
    return path.resolve("data").resolve("gavel").resolve("devnet");
  }

  /** The final settlement's bundle. */
  Path bundle() {
    return path.resolve("data").resolve("gavel").resolve("bundles").resolve("devnet-final");
  }

  Path terms() {
    return path.resolve("terms.toml");
  }

  Path diary() {
    return path.resolve("diary.json");
  }

  Path keys() {
    return path.resolve("bidders.key");
  }

  Path entities() {
    return path.resolve("entities.toml");
  }

  Path published() {
    return path.resolve("published");
  }

  /** Batches for a Safe's owners. */
  Path safe() {
    return path.resolve("safe");
  }

  Path runbook() {
    return path.resolve("runbook.md");
  }
}
