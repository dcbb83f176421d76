package gavel.cli.command.doctor;

import gavel.cli.wiring.Session;
import java.nio.file.Files;
import java.util.List;

/** Whether the journal can be read, and whether something in it is open. */
final class JournalCheck {

  private final Session session;

  JournalCheck(Session session) {
    this.session = session;
  }

  List<Diagnosis> run() {
    if (!Files.exists(session.home().journal())) {
      return List.of(Diagnosis.good("journal", "none yet: nothing was sent from here"));
    }
    long open =
        session.journal().watched().stream().filter(entry -> entry.state().isOpen()).count();
    return List.of(
        open == 0
            ? Diagnosis.good("journal", "no open transactions")
            : Diagnosis.look("journal", open + " open transactions", "gavel tx list --open"));
  }
}
