package gavel.cli.command.status;

import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Sale;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where an account stands in a sale.
 *
 * @param open transactions that are not in a block yet
 */
record Status(Sale sale, Account account, List<Row> rows, long open) implements View {

  Status {
    rows = List.copyOf(rows);
  }

  @Override
  public String schema() {
    return "gavel.status/1";
  }

  @Override
  public void text(Page page) {
    page.heading(
        sale.terms().name() + " · " + sale.l1Network().title(),
        "account " + account.name() + " " + account.address().shortForm());
    rows.forEach(row -> page.marked(row.mark(), row.step(), row.words()));
    page.line("  open transactions " + (open == 0 ? "none" : Long.toString(open)));
    page.line("Next: " + next());
  }

  private String next() {
    return open > 0
        ? "gavel tx resume"
        : rows.stream()
            .map(Row::next)
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("nothing to do");
  }

  @Override
  public void json(ObjectNode into) {
    into.put("sale", sale.descriptor().name())
        .put("account", account.name())
        .put("address", account.address().toString())
        .put("open_transactions", open)
        .put("next", next());
    var steps = into.putArray("steps");
    for (Row row : rows) {
      steps
          .addObject()
          .put("step", row.step())
          .put("mark", row.mark().name().toLowerCase(Locale.ROOT))
          .put("words", row.words())
          .put("next", row.next());
    }
  }
}
