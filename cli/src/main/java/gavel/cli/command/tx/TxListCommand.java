package gavel.cli.command.tx;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.Count;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.protocol.journal.JournalEntry;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel tx list}. */
@Command(description = "Lists the journal's transactions, the newest first; asks no node.")
public final class TxListCommand extends GavelCommand {

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many (default: ${DEFAULT-VALUE})")
  private Count limit;

  @Option(names = "--open", description = "only those that are not in a block yet")
  private boolean open;

  @Override
  public View call() {
    List<JournalEntry> entries =
        open
            ? session().journal().watched().stream().filter(e -> e.state().isOpen()).toList()
            : session().journal().latest(limit.value());
    return new TxList(entries);
  }

  private record TxList(List<JournalEntry> entries) implements View {
    @Override
    public String schema() {
      return "gavel.tx-list/1";
    }

    @Override
    public void text(Page page) {
      if (entries.isEmpty()) {
        page.line("No transactions.");
        return;
      }
      Table table = new Table("no", "purpose", "state", "chain", "account", "nonce", "hash");
      table.leftAlign(1).leftAlign(2).leftAlign(4).leftAlign(6);
      for (JournalEntry entry : entries) {
        String hash = EntryView.hash(entry);
        table.row(
            Long.toString(entry.id()),
            entry.purpose(),
            entry.state().word(),
            Long.toString(entry.chainId()),
            entry.account().shortForm(),
            entry.nonce().toString(),
            hash.length() > 12 ? hash.substring(0, 6) + "…" + hash.substring(62) : hash);
      }
      page.table(table);
      if (entries.stream().anyMatch(entry -> entry.state().isOpen())) {
        page.line("Next: gavel tx resume");
      }
    }

    @Override
    public void json(ObjectNode into) {
      var array = into.putArray("transactions");
      entries.forEach(entry -> EntryView.json(array.addObject(), entry));
    }
  }
}
