package gavel.cli.command.tx;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.protocol.journal.JournalEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel tx show}. */
@Command(description = "Shows a transaction of the journal; asks no node.")
public final class TxShowCommand extends GavelCommand {

  @Mixin private TxArgument which;

  @Override
  public View call() {
    return new TxShow(which.in(session().journal()));
  }

  private record TxShow(JournalEntry entry) implements View {
    @Override
    public String schema() {
      return "gavel.tx-show/1";
    }

    @Override
    public void text(Page page) {
      EntryView.rows(page, entry);
    }

    @Override
    public void json(ObjectNode into) {
      EntryView.json(into, entry);
    }
  }
}
