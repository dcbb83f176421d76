package gavel.cli.command.demo;

import gavel.cli.exit.ExitCode;
import gavel.devnet.Devnet;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Tokens are claimed on the L2, and a lock opens. */
final class Claiming {

  /** Every wallet that gets tokens without a lock. */
  private static final List<String> LIQUID = List.of("bob", "erin", "erin-2", "frank");

  private final Players players;
  private final Narrator narrator;
  private final Devnet devnet;

  Claiming(Players players, Narrator narrator, Devnet devnet) {
    this.players = players;
    this.narrator = narrator;
    this.devnet = devnet;
  }

  void tell() {
    narrator.chapter("Tokens, on the L2");
    players.does("operator", "operator distribute --yes");
    players.does(
        "operator",
        "operator tge --opens",
        devnet.time().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS).toString(),
        "--yes");
    narrator.say("Before TGE, nobody can claim.");
    players.isToldNo(ExitCode.REFUSED, "alice", "claim tokens --yes");
    players.does("operator", "devnet warp 4d");
    players.does("alice", "claim tokens --yes");
    for (String wallet : LIQUID) {
      players.doesQuietly(wallet, "claim tokens --yes");
    }
    narrator.say("Carol's and Dave's claims go into their locks, which open after 12 months.");
    players.does("carol", "claim tokens --yes");
    players.doesQuietly("dave", "claim tokens --yes");
    players.isToldNo(ExitCode.REFUSED, "carol", "claim release --yes");
    players.does("operator", "devnet warp 366d");
    players.does("carol", "claim release --yes");
    narrator.say("Dave leaves his tokens where they are.");
    players.does("dave", "claim status");
  }
}
