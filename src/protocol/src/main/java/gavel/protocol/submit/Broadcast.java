package gavel.protocol.submit;

import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.RpcErrorException;
import gavel.protocol.rpc.RpcException;
import gavel.protocol.rpc.SendUncertainException;
import gavel.wallet.Bytes;
import java.util.List;
import java.util.Locale;

/**
 * Hands signed bytes of the journal to a node. Doing it twice is harmless: they are the same bytes
 * with the same nonce.
 */
final class Broadcast {
  private static final List<String> KNOWN =
      List.of("already known", "known transaction", "already imported", "already exists");

  /** Refusals that more time does not change; after any other one the transaction stays open. */
  private static final List<String> FINAL_REFUSALS =
      List.of(
          "insufficient funds",
          "insufficient balance",
          "intrinsic gas too low",
          "replacement transaction underpriced",
          "transaction underpriced",
          "exceeds block gas limit",
          "gas limit reached",
          "max fee per gas less than block base fee",
          "max priority fee per gas higher than max fee",
          "gas price too low",
          "invalid sender",
          "invalid chain id",
          "initcode size",
          "oversized data");

  private final EthClient chain;
  private final Journal journal;

  Broadcast(EthClient chain, Journal journal) {
    this.chain = chain;
    this.journal = journal;
  }

  /**
   * The entry as sent; or unchanged, where another transaction with its nonce came first or the
   * node could not tell, which the tracker then finds out.
   *
   * @throws NotAcceptedException where the node refuses it for good
   * @throws RpcException where nobody took it and it stays open
   */
  JournalEntry send(JournalEntry entry) {
    Bytes raw = entry.raw().orElseThrow();
    try {
      requireSameHash(entry, chain.sendRawTransaction(raw));
      return journal.sent(entry);
    } catch (SendUncertainException e) {
      if (chain.transaction(entry.hash().orElseThrow()).isPresent()) {
        return journal.sent(entry);
      }
      throw e;
    } catch (RpcErrorException e) {
      return refused(entry, e);
    }
  }

  private JournalEntry refused(JournalEntry entry, RpcErrorException refusal) {
    String words = refusal.nodeMessage().toLowerCase(Locale.ROOT);
    if (KNOWN.stream().anyMatch(words::contains)) {
      return journal.sent(entry);
    }
    if (words.contains("nonce too low")) {
      return entry;
    }
    if (FINAL_REFUSALS.stream().anyMatch(words::contains)) {
      throw new NotAcceptedException(journal.dropped(entry), refusal.nodeMessage(), refusal);
    }
    throw refusal;
  }

  private static void requireSameHash(JournalEntry entry, Bytes answered) {
    if (!entry.hash().orElseThrow().equals(answered)) {
      throw new RpcException(
          "The node answered another hash than that of the transaction it was given: got "
              + answered
              + ", want "
              + entry.hash().get()
              + ". Use another endpoint (--rpc-url), then: gavel tx resume");
    }
  }
}
