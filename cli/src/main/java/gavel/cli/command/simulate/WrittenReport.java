package gavel.cli.command.simulate;

import gavel.cli.View;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** A page that was written. */
record WrittenReport(String title, int bidders, Path file) implements View {

  @Override
  public String schema() {
    return "gavel.simulate-report/1";
  }

  @Override
  public void text(Page page) {
    page.line("%s, %s bidders, written to %s".formatted(title, Money.count(bidders), file));
    page.line("Next: open it in a browser; it needs no network.");
  }

  @Override
  public void json(ObjectNode into) {
    into.put("title", title).put("bidders", bidders).put("file", file.toString());
  }
}
