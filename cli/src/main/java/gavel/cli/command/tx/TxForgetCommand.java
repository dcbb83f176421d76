package gavel.cli.command.tx;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.NetworkOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Chains;
import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.submit.Tracker;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel tx forget}. */
@Command(
    description =
        "Gives up a transaction that a wallet was given and never sent; it is looked for first.")
public final class TxForgetCommand extends GavelCommand {

  @Mixin private TxArgument which;

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    JournalEntry entry = which.in(session().journal());
    EthClient chain = new Chains(session(), network).chain(entry.chainId());
    JournalEntry now = new Tracker(chain, session().journal()).observe(entry);
    if (now.state() != EntryState.HANDED_OVER) {
      throw Failure.refused(
          "transaction " + now.id() + " is " + now.state().word() + ", so it is not forgotten.",
          List.of("To see it: gavel tx show " + now.id()));
    }
    if (!yes) {
      session().confirm("Is it declined or gone in the wallet? It could be sent twice otherwise.");
    }
    return new Forgotten(session().journal().dropped(now));
  }

  private record Forgotten(JournalEntry entry) implements View {
    @Override
    public String schema() {
      return "gavel.tx-forget/1";
    }

    @Override
    public void text(Page page) {
      page.line("Given up: " + entry.id() + "  " + entry.purpose());
    }

    @Override
    public void json(ObjectNode into) {
      EntryView.json(into, entry);
    }
  }
}
