package gavel.protocol.submit;

import gavel.protocol.journal.JournalEntry;
import gavel.protocol.revert.Revert;
import gavel.protocol.rpc.Receipt;

/** How far a transaction came while it was watched. */
public sealed interface Outcome {
  /** The journal's entry, as it is now. */
  JournalEntry entry();

  /** It did what it should. */
  record Mined(JournalEntry entry, Receipt receipt) implements Outcome {}

  /**
   * It was mined without effect.
   *
   * @param revert as the call, repeated at that block, gives it
   */
  record Reverted(JournalEntry entry, Receipt receipt, Revert revert) implements Outcome {}

  /** It is not decided yet; {@code gavel tx wait} goes on waiting. */
  record Pending(JournalEntry entry, String why) implements Outcome {}

  /** Another transaction took its nonce; it can never be mined. */
  record Replaced(JournalEntry entry, String by) implements Outcome {}
}
