package gavel.cli.command.tx;

import gavel.cli.render.Page;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.submit.Wei;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.transaction.SignedTransaction;
import gavel.wallet.transaction.UnsignedTransaction;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A journal entry as people and scripts see it. */
final class EntryView {

  private EntryView() {}

  static String hash(JournalEntry entry) {
    return entry.hash().map(Bytes::hex).orElse("-");
  }

  static void rows(Page page, JournalEntry entry) {
    page.line("Transaction " + entry.id() + ": " + entry.purpose());
    page.row("state", entry.state().word());
    page.row("chain", Long.toString(entry.chainId()));
    page.row("account", entry.account() + ", nonce " + entry.nonce());
    page.row("hash", hash(entry));
    unsigned(entry).ifPresent(transaction -> transaction(page, transaction));
    entry.block().ifPresent(block -> page.row("block", block.number() + "  " + block.hash().hex()));
    entry.replaces().ifPresent(id -> page.row("replaces", "transaction " + id));
    page.row("planned", page.time(entry.created()));
    page.row("changed", page.time(entry.updated()));
  }

  static void json(ObjectNode into, JournalEntry entry) {
    into.put("id", entry.id())
        .put("purpose", entry.purpose())
        .put("state", entry.state().word())
        .put("open", entry.state().isOpen())
        .put("chainId", entry.chainId())
        .put("account", entry.account().toString())
        .put("nonce", entry.nonce().toString());
    entry.hash().ifPresent(hash -> into.put("hash", hash.hex()));
    entry.block().ifPresent(block -> into.put("block", block.number()));
    entry.replaces().ifPresent(id -> into.put("replaces", id));
    into.put("created", entry.created().toString()).put("updated", entry.updated().toString());
  }

  private static void transaction(Page page, UnsignedTransaction transaction) {
    page.row("to", transaction.to().map(Address::toString).orElse("a new contract"));
    page.row("value", Wei.atMost(transaction.value()));
    page.row(
        "fee",
        "at most "
            + Wei.atMost(transaction.gasLimit().multiply(transaction.fees().ceilingPerGas()))
            + " ("
            + Wei.gwei(transaction.fees().ceilingPerGas())
            + " per gas)");
    page.row("data", transaction.data().size() + " bytes");
  }

  private static Optional<UnsignedTransaction> unsigned(JournalEntry entry) {
    return entry.raw().map(SignedTransaction::decode).map(SignedTransaction::unsigned);
  }
}
