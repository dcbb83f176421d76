package gavel.cli;

import gavel.cli.wiring.Session;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import java.util.List;

/** Says before any command what an earlier run left open, such as one that was killed. */
final class OpenReminder {

  private static final String TRANSACTIONS = " tx ";

  private OpenReminder() {}

  /** Says it, unless the command is about transactions itself, or remarks are not wanted. */
  static void say(Session session, String typed) {
    boolean due =
        !session.quiet()
            && !(typed + " ").contains(TRANSACTIONS)
            && Journal.mayHaveOpen(session.home().journal());
    if (!due) {
      return;
    }
    List<JournalEntry> open = session.journal().leftOpen();
    if (!open.isEmpty()) {
      JournalEntry first = open.getFirst();
      session.say(
          (open.size() == 1 ? "A transaction is" : open.size() + " transactions are")
              + " open: number "
              + first.id()
              + ", "
              + first.purpose()
              + ", "
              + first.state().word()
              + (open.size() == 1 ? "" : ", and others")
              + ". To go on: gavel tx resume");
    }
  }
}
