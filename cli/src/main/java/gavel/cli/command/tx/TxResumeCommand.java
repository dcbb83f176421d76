package gavel.cli.command.tx;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.option.NetworkOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Chains;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.submit.NonceReport;
import gavel.protocol.submit.Recovery;
import gavel.protocol.submit.Resumed;
import gavel.wallet.Address;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel tx resume}. */
@Command(
    description =
        "Looks after every transaction that is not final: sends again, to the byte, what no node"
            + " knows, and never signs anything.")
public final class TxResumeCommand extends GavelCommand {

  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    List<Resumed> resumed = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (EthClient chain : chains()) {
      List<Address> accounts =
          session().journal().watched().stream()
              .filter(entry -> entry.chainId() == chain.chainId())
              .map(JournalEntry::account)
              .distinct()
              .toList();
      resumed.addAll(new Recovery(chain, session().journal()).resume());
      accounts.forEach(
          account ->
              remarks.addAll(NonceReport.of(chain, session().journal(), account).sentences()));
    }
    return new TxResume(List.copyOf(resumed), List.copyOf(remarks));
  }

  /** The network that was named, else every chain on which something can still happen. */
  private List<EthClient> chains() {
    Chains chains = new Chains(session(), network);
    return chains.isNamed()
        ? List.of(chains.connect())
        : session().journal().watched().stream()
            .map(JournalEntry::chainId)
            .distinct()
            .map(chains::chain)
            .toList();
  }

  private record TxResume(List<Resumed> resumed, List<String> remarks) implements View {
    @Override
    public String schema() {
      return "gavel.tx-resume/1";
    }

    @Override
    public void text(Page page) {
      if (resumed.isEmpty()) {
        page.line("Nothing is open.");
      }
      for (Resumed one : resumed) {
        page.line(
            one.after().id() + "  " + one.after().purpose() + "  " + one.after().state().word());
        page.line("   " + one.note());
      }
      remarks.forEach(page::line);
    }

    @Override
    public void json(ObjectNode into) {
      var array = into.putArray("transactions");
      for (Resumed one : resumed) {
        ObjectNode node = array.addObject();
        EntryView.json(node, one.after());
        node.put("note", one.note());
      }
      var notes = into.putArray("remarks");
      remarks.forEach(notes::add);
    }

    @Override
    public ExitCode exit() {
      boolean open = resumed.stream().anyMatch(one -> one.after().state().isOpen());
      return open ? ExitCode.NOT_FINAL : ExitCode.DONE;
    }
  }
}
