package gavel.cli.command.checklist;

import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.render.Mark;
import gavel.cli.render.Page;
import gavel.protocol.sale.Stage;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The list, part by part. */
record ChecklistView(String sale, Stage stage, List<Item> items) implements View {

  ChecklistView {
    items = List.copyOf(items);
  }

  @Override
  public String schema() {
    return "gavel.operator-checklist/1";
  }

  @Override
  public ExitCode exit() {
    return wrong() == 0 ? ExitCode.DONE : ExitCode.DIFFERENCES;
  }

  private long wrong() {
    return items.stream().filter(each -> each.mark() == Mark.REFUSED).count();
  }

  @Override
  public void text(Page page) {
    page.line("Sale " + sale + " in stage " + stage + ". ! has no way back.");
    String part = "";
    for (Item each : items) {
      String label = each.part().equals(part) ? "" : each.part();
      part = each.part();
      page.marked(each.mark(), label, (each.irreversible() ? "! " : "") + each.found());
      if (!each.remedy().isEmpty() && each.mark() != Mark.NONE) {
        page.line("      " + each.remedy());
      }
    }
    long look = items.stream().filter(each -> each.mark() == Mark.ATTENTION).count();
    page.line(wrong() + " wrong, " + look + " to look at, of " + items.size() + ".");
  }

  @Override
  public void json(ObjectNode into) {
    into.put("sale", sale).put("stage", stage.toString()).put("wrong", wrong());
    var list = into.putArray("items");
    for (Item each : items) {
      list.addObject()
          .put("part", each.part())
          .put("state", each.mark().name().toLowerCase(Locale.ROOT))
          .put("found", each.found())
          .put("remedy", each.remedy())
          .put("irreversible", each.irreversible());
    }
  }
}
