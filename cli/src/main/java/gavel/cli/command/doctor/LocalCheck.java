package gavel.cli.command.doctor;

import gavel.cli.wiring.Session;
import gavel.devnet.Devnet;
import gavel.devnet.DevnetDownException;
import gavel.devnet.node.AnvilBinary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether there is a local node, and whether local chains run. */
final class LocalCheck {

  private final Session session;

  LocalCheck(Session session) {
    this.session = session;
  }

  List<Diagnosis> run() {
    List<Diagnosis> found = new ArrayList<>();
    Optional<Path> anvil =
        new AnvilBinary(session.env().variables(), session.env().err()).present();
    found.add(
        Diagnosis.good(
            "local node",
            anvil.map(Path::toString).orElse("not here yet; gavel devnet up fetches it, once")));
    found.add(Diagnosis.good("local chains", running()));
    return found;
  }

  private String running() {
    try {
      long pid = Devnet.attach(session.home().devnet()).status().host();
      return "running, process " + pid;
    } catch (DevnetDownException down) {
      return "not running";
    }
  }
}
