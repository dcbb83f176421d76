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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    EthClient chain = new Chains(session(), network).connect();
    List<Resumed> resumed = new Recovery(chain, session().journal()).resume();
    Set<Address> accounts = new LinkedHashSet<>();
    session().journal().watched().stream()
        .filter(entry -> entry.chainId() == chain.chainId())
        .map(JournalEntry::account)
        .forEach(accounts::add);
    List<String> remarks =
        accounts.stream()
            .flatMap(
                account -> NonceReport.of(chain, session().journal(), account).sentences().stream())
            .toList();
    return new TxResume(resumed, remarks);
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
