package gavel.cli.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where gavel keeps its files, by the XDG base directory specification.
 *
 * @param config profile files
 * @param data journal, sales, key files, logins, local chains
 * @param cache what can be fetched or computed again
 */
public record Home(Path config, Path data, Path cache) {

  /** The folders that these environment variables name. */
  public static Home of(Map<String, String> variables) {
    Path user = Path.of(variables.getOrDefault("HOME", "."));
    return new Home(
        folder(variables, "XDG_CONFIG_HOME", user.resolve(".config")),
        folder(variables, "XDG_DATA_HOME", user.resolve(".local/share")),
        folder(variables, "XDG_CACHE_HOME", user.resolve(".cache")));
  }

  // The specification: a relative path in these variables is invalid and ignored.
  private static Path folder(Map<String, String> variables, String name, Path otherwise) {
    String value = variables.getOrDefault(name, "");
    Path base = value.isEmpty() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    return base.resolve("gavel");
  }

  /** The profile file. */
  public Path configFile() {
    return config.resolve("config.toml");
  }

  /** Networks that were added, and endpoints for those that are known. */
  public Path networks() {
    return config.resolve("networks.toml");
  }

  /** One folder a sale, each with its pinned descriptor. */
  public Path sales() {
    return data.resolve("sales");
  }

  /** The key files of this user. */
  public Path keystore() {
    return data.resolve("keystore");
  }

  /** The journal of transactions. */
  public Path journal() {
    return data.resolve("journal.db");
  }

  /** Tokens of logins, 0600. */
  public Path logins() {
    return data.resolve("logins");
  }

  /** Purchase permits that were handed over, 0600. */
  public Path permits() {
    return data.resolve("permits");
  }

  /** What was seen of sales' roles and code, to say what changed since. */
  public Path seen() {
    return data.resolve("seen");
  }

  /** The agent's socket. */
  public Path agent() {
    return data.resolve("agent").resolve("agent.sock");
  }

  /** The local chains' state, shared by the commands while they run. */
  public Path devnet() {
    return data.resolve("devnet");
  }
}
