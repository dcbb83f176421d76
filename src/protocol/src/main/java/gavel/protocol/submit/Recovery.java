package gavel.protocol.submit;

import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.rpc.EthClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Goes on after a crash or a reorganisation: finds out what became of every entry that is not
 * final, and sends again, to the byte, what no node knows any more. It never signs.
 */
public final class Recovery {
  private final EthClient chain;
  private final Journal journal;
  private final Tracker tracker;

  /** Recovery of one chain's entries. */
  public Recovery(EthClient chain, Journal journal) {
    this.chain = chain;
    this.journal = journal;
    this.tracker = new Tracker(chain, journal);
  }

  /**
   * Looks after every entry of this chain, the lowest nonce first.
   *
   * @return the entries that changed, were sent again, or are still open
   */
  public List<Resumed> resume() {
    journal.dropAbandoned();
    List<Resumed> looked = new ArrayList<>();
    for (JournalEntry entry : ofThisChain()) {
      Resumed resumed = resume(entry);
      if (!resumed.after().equals(entry) || entry.state().isOpen()) {
        looked.add(resumed);
      }
    }
    return looked;
  }

  /** Looks after one entry. */
  public Resumed resume(JournalEntry entry) {
    JournalEntry now = tracker.observe(entry);
    return switch (now.state()) {
      case SIGNED -> again(entry, now, "It was signed and not sent; the same bytes were sent now.");
      case SENT -> sent(entry, now);
      case PLANNED ->
          new Resumed(entry, now, "Another process that still runs is about to sign it.");
      case HANDED_OVER ->
          new Resumed(
              entry,
              now,
              "A wallet that sends by itself has it, and no transaction that does the same was seen"
                  + " yet. If it is declined or gone there: gavel tx forget "
                  + now.id());
      case REPLACED -> new Resumed(entry, now, "Another transaction used its nonce.");
      case MINED, FINAL -> new Resumed(entry, now, "It is mined.");
      case REVERTED, FINAL_REVERTED -> new Resumed(entry, now, "It was mined and reverted.");
      case DROPPED -> new Resumed(entry, now, "It was given up.");
    };
  }

  private Resumed sent(JournalEntry before, JournalEntry now) {
    boolean undone = before.state() == EntryState.MINED || before.state() == EntryState.REVERTED;
    if (now.hash().flatMap(chain::transaction).isPresent()) {
      return new Resumed(
          before, now, undone ? "Its block was undone; it waits again." : "It waits to be mined.");
    }
    if (now.raw().isEmpty()) {
      return new Resumed(
          before, now, "No node knows it, and only the wallet that sent it can send it again.");
    }
    return again(
        before,
        now,
        undone
            ? "A reorganisation undid its block; the same bytes were sent again."
            : "The node had forgotten it; the same bytes were sent again.");
  }

  private Resumed again(JournalEntry before, JournalEntry now, String note) {
    JournalEntry sent = new Broadcast(chain, journal).send(now);
    return new Resumed(before, tracker.observe(sent), note);
  }

  private List<JournalEntry> ofThisChain() {
    return journal.watched().stream()
        .filter(entry -> entry.chainId() == chain.chainId())
        .sorted(Comparator.comparing(JournalEntry::nonce).thenComparingLong(JournalEntry::id))
        .toList();
  }
}
