package gavel.wallet.transaction;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Typed data as indented lines for people; the encoder has checked that nothing is left over. */
final class TypedDataView {
  private final List<String> lines = new ArrayList<>();

  private TypedDataView() {}

  static String of(JsonNode document) {
    TypedDataView view = new TypedDataView();
    view.lines.add("Domain");
    view.object(document.path("domain"), 1);
    view.lines.add(document.path("primaryType").asString());
    view.object(document.path("message"), 1);
    return String.join("\n", view.lines);
  }

  private void object(JsonNode object, int depth) {
    object.properties().forEach(field -> value(field.getKey(), field.getValue(), depth));
  }

  private void value(String name, JsonNode value, int depth) {
    String indent = "  ".repeat(depth);
    if (value.isObject()) {
      lines.add(indent + name);
      object(value, depth + 1);
    } else if (value.isArray()) {
      lines.add(indent + name + " (" + value.size() + ")");
      for (int i = 0; i < value.size(); i++) {
        value("[" + i + "]", value.get(i), depth + 1);
      }
    } else {
      lines.add(indent + name + ": " + printable(value.asString()));
    }
  }

  /** Control characters could redraw the terminal and so hide what is signed. */
  private static String printable(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              int kind = Character.getType(point);
              if (Character.isISOControl(point)
                  || kind == Character.FORMAT
                  || kind == Character.LINE_SEPARATOR
                  || kind == Character.PARAGRAPH_SEPARATOR) {
                safe.append(String.format("\\u{%x}", point));
              } else {
                safe.appendCodePoint(point);
              }
            });
    return safe.toString();
  }
}
