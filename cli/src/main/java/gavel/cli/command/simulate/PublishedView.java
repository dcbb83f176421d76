package gavel.cli.command.simulate;

import gavel.cli.View;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.protocol.settle.PublishedBook;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** A book that was read from the registration service. */
record PublishedView(String sale, PublishedBook book, Path file) implements View {

  @Override
  public String schema() {
    return "gavel.simulate-pull-api/1";
  }

  @Override
  public void text(Page page) {
    page.line(
        "%s bidders of %s as published written to %s"
            .formatted(Money.count(book.commitments().size()), sale, file));
    page.line("Next: auction-sim clear " + file);
  }

  @Override
  public void json(ObjectNode into) {
    into.put("sale", sale)
        .put("bidders", book.commitments().size())
        .put("locksNotSaid", book.unsaidLocks())
        .put("file", file.toString());
  }
}
