package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.cli.wiring.Sent;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an operator's command did.
 *
 * @param lines in words
 * @param fields for scripts
 * @param sent the transactions
 */
record Done(String schema, List<String> lines, Map<String, String> fields, Sent sent)
    implements View {

  Done {
    lines = List.copyOf(lines);
    fields = Map.copyOf(fields);
  }

  @Override
  public void text(Page page) {
    sent.text(page);
    page.lines(lines);
  }

  @Override
  public void json(ObjectNode into) {
    new java.util.TreeMap<>(fields).forEach(into::put);
    sent.json(into);
  }
}
