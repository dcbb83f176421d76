package gavel.cli.command.simulate;

import gavel.auction.Fraction;
import gavel.auction.whatif.RuleComparison;
import gavel.auction.whatif.RuleComparison.Row;
import gavel.auction.whatif.RuleComparison.Sybil;
import gavel.cli.View;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules of sharing out, side by side. */
record CompareView(RuleComparison comparison) implements View {

  @Override
  public String schema() {
    return "gavel.simulate-compare/1";
  }

  @Override
  public void text(Page page) {
    Table table = new Table("rule", "raise", "winners", "Gini", "HHI", "smallest", "largest");
    for (Row row : comparison.rows()) {
      table.row(
          row.rule().word(),
          Figures.usd(row.metrics().raise()),
          Money.count(row.metrics().winners()),
          Figures.decimal(row.metrics().concentration().gini(), 3),
          Figures.decimal(row.metrics().concentration().hhi(), 6),
          percent(row.metrics().smallest()),
          percent(row.metrics().largest()));
    }
    page.table(table);
    page.blank();
    page.line("Filled, by tenths of the bids from the smallest to the largest (%)");
    page.table(deciles());
    page.blank();
    page.line("Filled as one, and as " + comparison.identities() + " identities");
    Table sybil = new Table("rule", "median bidder", "largest bidder");
    for (Row row : comparison.rows()) {
      sybil.row(row.rule().word(), both(row.median()), both(row.largest()));
    }
    page.table(sybil);
  }

  private Table deciles() {
    List<String> headings = new ArrayList<>(List.of("rule"));
    for (int i = 1; i <= 10; i++) {
      headings.add(Integer.toString(i));
    }
    Table table = new Table(headings.toArray(String[]::new));
    for (Row row : comparison.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.rule().word()));
      row.metrics().fillByDecile().forEach(fill -> cells.add(Figures.decimal(fill.times(100), 0)));
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  private static String percent(Fraction share) {
    return Figures.decimal(share.times(100), 1) + " %";
  }

  private static String both(Sybil sybil) {
    return percent(sybil.honest()) + " → " + percent(sybil.split());
  }

  @Override
  public void json(ObjectNode into) {
    into.put("identities", comparison.identities());
    ArrayNode array = into.putArray("rules");
    for (Row row : comparison.rows()) {
      ObjectNode each = array.addObject().put("rule", row.rule().word());
      Figures.json(each, row.metrics());
      sybil(each.putObject("median"), row.median());
      sybil(each.putObject("largest"), row.largest());
    }
  }

  private static void sybil(ObjectNode into, Sybil sybil) {
    into.put("fillAsOne", sybil.honest().toDecimal(9))
        .put("fillAsMany", sybil.split().toDecimal(9));
  }
}
