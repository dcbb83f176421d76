package gavel.protocol.submit;

import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.revert.Revert;
import gavel.protocol.revert.RevertDecoder;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Receipt;
import gavel.protocol.rpc.RpcException;
import gavel.wallet.Bytes;
import gavel.wallet.transaction.SignedTransaction;
import gavel.wallet.transaction.UnsignedTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Looks for a transaction until it is as sure as asked for, or patience ends. */
final class Waiter {
  private final EthClient chain;
  private final Tracker tracker;
  private final Recovery recovery;
  private final InstantSource clock;
  private final Patience patience;

  Waiter(
      EthClient chain, Tracker tracker, Recovery recovery, InstantSource clock, Patience patience) {
    this.chain = chain;
    this.tracker = tracker;
    this.recovery = recovery;
    this.clock = clock;
    this.patience = patience;
  }

  Outcome await(JournalEntry sent, WaitLevel level, Progress progress) {
    if (level == WaitLevel.NONE) {
      return new Outcome.Pending(sent, "it was sent, and nobody waits for it");
    }
    Instant end = clock.instant().plus(patience.total());
    JournalEntry entry = sent;
    Duration pause = patience.first();
    while (true) {
      JournalEntry now = look(entry, pause.equals(patience.longest()));
      if (now.state() != entry.state()) {
        progress.reached(now);
      }
      entry = now;
      Optional<Outcome> outcome = decided(entry, level);
      if (outcome.isPresent()) {
        return outcome.get();
      }
      if (!clock.instant().isBefore(end)) {
        return new Outcome.Pending(entry, "it is " + entry.state().word() + " still");
      }
      sleep(pause);
      pause = patience.next(pause);
    }
  }

  /**
   * The entry as it is now. A reorganisation or a node may have lost it: then it is sent again,
   * which is asked for rarely, since it takes another call.
   */
  private JournalEntry look(JournalEntry entry, boolean thoroughly) {
    JournalEntry now = tracker.observe(entry);
    boolean undone = Tracker.isInABlock(entry.state()) && now.state() == EntryState.SENT;
    boolean open = now.state() == EntryState.SENT || now.state() == EntryState.SIGNED;
    return undone || (open && thoroughly) ? recovery.resume(now).after() : now;
  }

  private Optional<Outcome> decided(JournalEntry entry, WaitLevel level) {
    if (entry.state() == EntryState.REPLACED || entry.state() == EntryState.DROPPED) {
      return Optional.of(
          new Outcome.Replaced(entry, "another transaction used nonce " + entry.nonce()));
    }
    if (!Tracker.isInABlock(entry.state())
        || !tracker.reached(entry.block().orElseThrow().number(), level)) {
      return Optional.empty();
    }
    // Of what is final the journal is to know, too.
    JournalEntry sure = level == WaitLevel.FINALIZED ? tracker.observe(entry) : entry;
    return tracker.receipt(sure).map(receipt -> mined(sure, receipt));
  }

  private Outcome mined(JournalEntry entry, Receipt receipt) {
    return receipt.succeeded()
        ? new Outcome.Mined(entry, receipt)
        : new Outcome.Reverted(entry, receipt, whyReverted(entry, receipt));
  }

  /** A receipt does not say why: the same call at the same block does. */
  private Revert whyReverted(JournalEntry entry, Receipt receipt) {
    Optional<UnsignedTransaction> sent =
        entry.raw().map(SignedTransaction::decode).map(SignedTransaction::unsigned);
    if (sent.isEmpty()) {
      return RevertDecoder.decode(Bytes.EMPTY);
    }
    UnsignedTransaction call = sent.get();
    try {
      chain.call(
          new CallRequest(Optional.of(entry.account()), call.to(), call.value(), call.data()),
          BlockTag.of(receipt.blockNumber()));
    } catch (CallReverted e) {
      return e.revert();
    } catch (RpcException _) {
      // Only the reason is missing: the revert itself is certain.
    }
    return RevertDecoder.decode(Bytes.EMPTY);
  }

  /** Waits, unless interrupted. */
  static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RpcException(
          "Waiting was interrupted. The transaction is on its way: gavel tx list", e);
    }
  }
}
