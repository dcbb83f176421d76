package gavel.cli.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where Foundry and geth keep their key files. */
public final class KeyFolders {

  private final Map<String, Path> known = new LinkedHashMap<>();

  /** The folders of the person whose environment this is. */
  public KeyFolders(Map<String, String> variables) {
    Path user = Path.of(variables.getOrDefault("HOME", "."));
    known.put("foundry", user.resolve(".foundry/keystores"));
    Path mac = user.resolve("Library/Ethereum/keystore");
    known.put("geth", Files.isDirectory(mac) ? mac : user.resolve(".ethereum/keystore"));
  }

  /** The folder that a word or a path means. */
  public Path resolve(Path named) {
    return known.getOrDefault(named.toString(), named);
  }

  /** Those that are there. */
  List<Path> present() {
    return known.values().stream().filter(Files::isDirectory).toList();
  }
}
