package gavel.cli.command.demo;

/** Bids close; somebody leaves; the sale is settled and the money goes where it belongs. */
final class Settling {

  private final Players players;
  private final Narrator narrator;

  Settling(Players players, Narrator narrator) {
    this.players = players;
    this.narrator = narrator;
  }

  void tell() {
    leaving();
    settlement();
    money();
  }

  private void leaving() {
    narrator.chapter("Bids close: preliminary allocations, and time to leave");
    players.does("operator", "devnet warp 5d");
    players.does("operator", "operator stage cancellation --yes");
    players.does("operator", "operator settle --preliminary");
    narrator.say(
        "Heidi sees what she would get, and leaves. The price falls by it, and those who bid"
            + " $0.0400 are in.");
    players.does("heidi", "allocation show");
    players.does("heidi", "bid cancel --yes");
  }

  private void settlement() {
    narrator.chapter("Settlement");
    players.does("operator", "operator stage settlement --yes");
    players.doesAtLength("operator", "operator settle --send --batch 3 --yes");
    players.does("operator", "operator finalize --yes");
    players.does("bob", "allocation show");
  }

  private void money() {
    narrator.chapter("Refunds and proceeds");
    narrator.say("Grace fetches her money herself; the operator pays back everyone else.");
    players.does("grace", "refund claim --yes");
    players.does("operator", "operator refund --yes");
    players.does("operator", "operator withdraw --yes");
  }
}
