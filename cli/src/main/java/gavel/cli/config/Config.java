package gavel.cli.config;

import gavel.cli.Nearest;
import gavel.cli.exit.Failure;
import gavel.protocol.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The profile file {@code config.toml}: what is used where neither an option nor a {@code GAVEL_…}
 * variable says otherwise.
 */
public final class Config {

  /** The version of the file's format that this program reads and writes. */
  public static final int VERSION = 1;

  private static final List<String> KEYS =
      List.of(
          "version",
          "network",
          "sale",
          "account",
          "entity",
          "login",
          "agent",
          "signer",
          "fee-ceiling");
  private static final TomlMapper TOML = new TomlMapper();

  private final Path file;
  private final Map<String, String> values;

  private Config(Path file, Map<String, String> values) {
    this.file = file;
    this.values = new TreeMap<>(values);
  }

  /** Reads the file; where there is none, nothing is set. */
  public static Config read(Path file) {
    if (!Files.exists(file)) {
      return new Config(file, Map.of());
    }
    Map<String, String> values = new TreeMap<>();
    JsonNode root = parse(file);
    root.propertyStream()
        .forEach(entry -> values.put(known(file, entry.getKey()), entry.getValue().asString()));
    checkVersion(file, values.remove("version"));
    return new Config(file, values);
  }

  /** Whether the file is there. */
  public boolean exists() {
    return Files.exists(file);
  }

  /** Where the file is, or would be. */
  public Path file() {
    return file;
  }

  /** The value of a key, where it is set. */
  public Optional<String> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Sets a key and writes the file, whole or not at all. */
  public void set(String key, String value) {
    values.put(key, value);
    StringBuilder text = new StringBuilder("version = " + VERSION + "\n");
    values.forEach((name, set) -> text.append(name).append(" = ").append(quoted(set)).append('\n'));
    try {
      Files.createDirectories(file.getParent());
      Path draft = Files.createTempFile(file.getParent(), ".config", ".toml");
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw Failure.file("could not write " + file + ": " + failed.getMessage() + ".")
          .because(failed);
    }
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static JsonNode parse(Path file) {
    try {
      return TOML.readTree(Files.readString(file));
    } catch (IOException | JacksonException broken) {
      throw Failure.file(
              "could not read the profile " + file + ": " + Reason.of(broken),
              "Mend the file, or move it away to start anew.")
          .because(broken);
    }
  }

  private static String known(Path file, String key) {
    if (KEYS.contains(key)) {
      return key;
    }
    String nearest = Nearest.to(key, KEYS).map(name -> " Did you mean " + name + "?").orElse("");
    throw Failure.file(
        file + ": unknown key '" + key + "'." + nearest, "Known keys: " + String.join(", ", KEYS));
  }

  private static void checkVersion(Path file, String version) {
    if (version == null || !version.equals(Integer.toString(VERSION))) {
      throw Failure.file(
          file + ": got format version " + version + ", wanted " + VERSION + ".",
          "A newer gavel wrote it: use that one, or move the file away.");
    }
  }
}
