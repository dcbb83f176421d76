package gavel.auction.io;

import gavel.auction.whatif.Scenario;
import gavel.auction.whatif.ScenarioException;
import gavel.auction.whatif.ScenarioKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** A scenario as TOML: {@code name}, and the keys of {@link ScenarioKey}, in their order. */
public final class ScenarioToml {
  private static final TomlMapper MAPPER = new TomlMapper();

  private ScenarioToml() {}

  /**
   * Reads a file.
   *
   * @throws BadInput where it cannot be read or is not TOML
   * @throws ScenarioException for what it says
   */
  public static Scenario read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new BadInput(
          file.toString(), "there is no such file; single settings are given by --set.", e);
    } catch (IOException e) {
      throw new BadInput(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  /** Reads a text under the name that messages give it. */
  public static Scenario parse(String text, String file) {
    ObjectNode tree = tree(text, file);
    Map<String, String> settings = new LinkedHashMap<>();
    String name = file;
    for (Map.Entry<String, JsonNode> each : tree.properties()) {
      if (each.getValue().isContainer()) {
        throw new BadInput(file, each.getKey() + ": wanted one value, got " + each.getValue());
      }
      if (each.getKey().equals("name")) {
        name = each.getValue().asString();
      } else {
        settings.put(each.getKey(), each.getValue().asString());
      }
    }
    try {
      return Scenario.of(name, settings);
    } catch (ScenarioException e) {
      throw new BadInput(file, e.getMessage(), e);
    }
  }

  private static ObjectNode tree(String text, String file) {
    try {
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw new BadInput(
          List.of(new BadInput.Finding(file, line, "", "is not TOML: " + e.getOriginalMessage())),
          1);
    }
  }
}
