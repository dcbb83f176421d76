package gavel.cli.command.demo;

import gavel.cli.exit.ExitCode;
import java.nio.file.Path;

/** Anyone recomputes the settlement; a copy that was tampered with is caught. */
final class Proof {

  private final Players players;
  private final Narrator narrator;

  Proof(Players players, Narrator narrator) {
    this.players = players;
    this.narrator = narrator;
  }

  /**
   * @param bundle the folder of the final settlement
   */
  void tell(Path bundle) {
    narrator.chapter("Proof");
    narrator.say("Anyone can recompute the settlement from the chain.");
    players.does("grace", "verify settlement");
    players.does("grace", "verify distribution");
    narrator.say(
        "A copy of the bundle in which one allocation is larger by a dollar, its hash put right:");
    Path copy = Tampering.copy(bundle);
    players.isToldNo(ExitCode.DIFFERENCES, "grace", "verify settlement --bundle", copy.toString());
  }
}
