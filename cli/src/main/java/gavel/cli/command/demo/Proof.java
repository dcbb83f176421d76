package gavel.cli.command.demo;

import gavel.cli.exit.ExitCode;
import java.nio.file.Path;

/**
 * Bidders hold what they kept against the result; anyone recomputes the settlement; a copy that was
 * tampered with is caught.
 */
final class Proof {

  private final Players players;
  private final Narrator narrator;

  Proof(Players players, Narrator narrator) {
    this.players = players;
    this.narrator = narrator;
  }

  /**
   * @param bundle the folder of the final settlement
   * @param data a folder to write into
   */
  void tell(Path bundle, Path data) {
    narrator.chapter("Proof");
    bidder(bundle, data);
    narrator.say(
        "A copy of the bundle in which one allocation is larger by a dollar, its hash put right:");
    Path copy = Tampering.copy(bundle);
    players.isToldNo(ExitCode.DIFFERENCES, "grace", "verify settlement --bundle", copy.toString());
    narrator.say("Anyone can recompute the real one from the chain, and who got which tokens.");
    players.does("grace", "verify distribution");
    players.does("grace", "verify settlement");
  }

  private void bidder(Path bundle, Path data) {
    narrator.say(
        "Grace got nothing. Her receipt proves her bid to a block's hash, without any network: it"
            + " was taken in, and what would have won is said.");
    String receipt = data.resolve("grace-receipt.json").toString();
    players.doesQuietly("grace", "bid show --receipt", receipt);
    players.does("grace", "verify receipt", receipt, "--bundle", bundle.toString());
    narrator.say("Dave's whole story, from his permit to his lock:");
    players.does("dave", "statement");
  }
}
