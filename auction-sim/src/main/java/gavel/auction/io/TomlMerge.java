package gavel.auction.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays one file of terms over another. */
final class TomlMerge {
  private static final String FIGURES = "figures";

  private TomlMerge() {}

  /**
   * The tables of {@code over} replace those of {@code base} key by key, arrays as a whole. A
   * figure that is replaced loses its standing, unless {@code over} gives a new one.
   */
  static ObjectNode merge(ObjectNode base, ObjectNode over) {
    ObjectNode merged = base.deepCopy();
    if (merged.get(FIGURES) instanceof ObjectNode figures) {
      figures.remove(keys("", over));
    }
    lay(merged, over);
    return merged;
  }

  private static void lay(ObjectNode base, ObjectNode over) {
    for (Map.Entry<String, JsonNode> each : over.properties()) {
      if (base.get(each.getKey()) instanceof ObjectNode below
          && each.getValue() instanceof ObjectNode table) {
        lay(below, table);
      } else {
        base.set(each.getKey(), each.getValue());
      }
    }
  }

  private static List<String> keys(String path, ObjectNode tree) {
    List<String> keys = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : tree.properties()) {
      String key = path.isEmpty() ? each.getKey() : path + "." + each.getKey();
      if (each.getValue() instanceof ObjectNode below) {
        keys.addAll(keys(key, below));
      } else {
        keys.add(key);
      }
    }
    return keys;
  }
}
