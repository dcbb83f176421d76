package gavel.cli.command.registrar;

import gavel.cli.View;
import gavel.cli.render.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * A few lines for people, and the same as fields for scripts.
 *
 * @param fields values as text
 */
record Lines(String schema, List<String> lines, Map<String, String> fields) implements View {

  Lines {
    lines = List.copyOf(lines);
    fields = Map.copyOf(fields);
  }

  @Override
  public void text(Page page) {
    page.lines(lines);
  }

  @Override
  public void json(ObjectNode into) {
    new TreeMap<>(fields).forEach(into::put);
  }
}
