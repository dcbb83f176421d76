package gavel.auction.digest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * RFC 8785 JSON of maps, lists, strings, booleans and numbers that a double holds exactly. Larger
 * numbers are written as strings by whoever builds the tree.
 */
final class CanonicalJson {
  private static final long LARGEST_EXACT = 1L << 53;

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  static String write(Object tree) {
    CanonicalJson json = new CanonicalJson();
    json.value(tree);
    return json.out.toString();
  }

  private void value(Object value) {
    switch (value) {
      case Map<?, ?> map -> object(map);
      case List<?> list -> array(list);
      case String text -> string(text);
      case Boolean flag -> out.append(flag);
      case Integer number -> out.append(number);
      case Long number -> out.append(exact(number));
      default ->
          throw new IllegalArgumentException(
              "JSON of a " + value.getClass().getSimpleName() + " is not defined here.");
    }
  }

  private static long exact(long number) {
    if (Math.abs(number) > LARGEST_EXACT) {
      throw new IllegalArgumentException(
          number + " is not exact as a JSON number; write it as a string.");
    }
    return number;
  }

  /** Members in order of the UTF-16 code units of their names, which is what a TreeMap sorts by. */
  private void object(Map<?, ?> map) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    map.forEach((name, value) -> sorted.put((String) name, value));
    char separator = '{';
    for (Map.Entry<String, Object> member : sorted.entrySet()) {
      out.append(separator);
      string(member.getKey());
      out.append(':');
      value(member.getValue());
      separator = ',';
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private void array(List<?> list) {
    char separator = '[';
    for (Object element : list) {
      out.append(separator);
      value(element);
      separator = ',';
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private void string(String text) {
    out.append('"');
    text.chars().forEach(this::character);
    out.append('"');
  }

  private void character(int unit) {
    switch (unit) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append(unit < 0x20 ? "\\u%04x".formatted(unit) : (char) unit);
    }
  }
}
