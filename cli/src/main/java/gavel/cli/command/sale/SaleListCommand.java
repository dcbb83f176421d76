package gavel.cli.command.sale;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.render.Mark;
import gavel.cli.render.Page;
import gavel.cli.wiring.PinnedSales;
import gavel.cli.wiring.Sales;
import gavel.protocol.descriptor.Descriptors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel sale list}. */
@Command(description = "Lists the sales that are known: presets, and those that were added.")
public final class SaleListCommand extends GavelCommand {

  @Override
  public View call() {
    PinnedSales pinned = new Sales(session()).pinned();
    List<Row> rows = new ArrayList<>();
    Descriptors.PRESETS.forEach(
        name -> rows.add(new Row(name, "preset", Descriptors.preset(name).name())));
    pinned.names().forEach(name -> rows.add(new Row(name, "added", pinned.read(name).name())));
    return new Known(rows, session().setting(Optional.empty(), "sale"));
  }

  /** A sale, where it comes from, and its full name. */
  private record Row(String name, String origin, String title) {}

  private record Known(List<Row> rows, Optional<String> chosen) implements View {
    @Override
    public String schema() {
      return "gavel.sale-list/1";
    }

    @Override
    public void text(Page page) {
      for (Row row : rows) {
        page.marked(
            chosen.filter(row.name()::equals).isPresent() ? Mark.GOOD : Mark.NONE,
            row.name(),
            row.title() + " (" + row.origin() + ")");
      }
      if (chosen.isEmpty()) {
        page.line("Next: gavel sale use NAME");
      }
    }

    @Override
    public void json(ObjectNode into) {
      chosen.ifPresent(name -> into.put("in_use", name));
      var sales = into.putArray("sales");
      for (Row row : rows) {
        sales
            .addObject()
            .put("name", row.name())
            .put("origin", row.origin())
            .put("title", row.title());
      }
    }
  }
}
