package gavel.cli.command.simulate;

import gavel.auction.Terms;
import gavel.auction.metrics.Metrics;
import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A book's figures as it is, and under changes. */
record WhatIfView(List<Column> columns) implements View {

  /** One situation. */
  record Column(String name, Terms terms, Metrics metrics) {}

  @Override
  public String schema() {
    return "gavel.simulate-what-if/1";
  }

  @Override
  public void text(Page page) {
    List<Map<String, String>> all =
        columns.stream().map(each -> Figures.rows(each.metrics(), each.terms())).toList();
    List<String> headings = new ArrayList<>(List.of(""));
    columns.forEach(each -> headings.add(each.name()));
    Table table = new Table(headings.toArray(String[]::new));
    for (String label : all.getFirst().keySet()) {
      String base = all.getFirst().get(label);
      List<String> cells = new ArrayList<>(List.of(label, base));
      for (Map<String, String> each : all.subList(1, all.size())) {
        String value = each.getOrDefault(label, "–");
        cells.add(value.equals(base) ? value : "* " + value);
      }
      table.row(cells.toArray(String[]::new));
    }
    page.table(table);
    page.line("  * differs from the base");
  }

  @Override
  public void json(ObjectNode into) {
    ArrayNode array = into.putArray("scenarios");
    for (Column each : columns) {
      Figures.json(array.addObject().put("name", each.name()), each.metrics());
    }
  }
}
