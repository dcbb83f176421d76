package gavel.cli.command.demo;

import gavel.cli.exit.ExitCode;

/** The first chapters: the sale opens, people register and bid. */
final class Bids {

  private final Players players;
  private final Narrator narrator;

  Bids(Players players, Narrator narrator) {
    this.players = players;
    this.narrator = narrator;
  }

  void tell(OldAllowance allowance) {
    opening();
    dollars(allowance);
    locks();
    others();
  }

  private void opening() {
    narrator.chapter("The sale opens, and people register");
    players.does("operator", "operator stage commitment --yes");
    narrator.say(
        "Everyone logs in with the registrar's page; a robot stands in for the browser here.");
    players.does("alice", "register login");
    players.does("alice", "register permit");
    for (String person : new String[] {"bob", "carol", "dave", "erin", "frank", "grace", "heidi"}) {
      players.doesQuietly(person, "register login");
    }
  }

  private void dollars(OldAllowance allowance) {
    narrator.chapter("Bids");
    narrator.say("Alice pays in USDC. The token takes permits: one transaction, no approval.");
    players.doesAtLength(
        "alice", "bid place --price 0.0500 --amount 2.5M --token usdc --no-lock --yes");
    narrator.say(
        "Bob pays in USDT, which knows no permits, and refuses to change an allowance that is not"
            + " 0. Another program has left him with one of $500.");
    allowance.leave();
    players.doesAtLength(
        "bob", "bid place --price 0.0380 --amount 1.5M --token usdt --no-lock --yes");
    narrator.say("Later he adds money, and goes up with the price.");
    players.does("bob", "bid raise --price 0.0400 --by 2.5M --token usdt --yes");
  }

  private void locks() {
    narrator.say("Carol is in the US, where buyers must lock for 12 months.");
    players.isToldNo(
        ExitCode.REFUSED,
        "carol",
        "bid place --price 0.0600 --amount 1.5M --token usdc --no-lock --yes");
    players.does("carol", "bid place --price 0.0600 --amount 1.5M --token usdc --lock --yes");
    narrator.say("Dave need not lock. He looks at what it would bring, and does.");
    players.does("dave", "bid place --price 0.0550 --amount 2M --token usdc --no-lock --yes");
    players.does("dave", "lockup quote");
    players.does("dave", "lockup elect --yes");
  }

  private void others() {
    narrator.say("Erin has two wallets, one with each token: one bid.");
    players.does("erin", "bid place --price 0.0450 --amount 800k --token usdc --no-lock --yes");
    players.does("erin-2", "bid raise --by 700k --token usdt --yes");
    narrator.say("Frank took part in the testnet: he has priority and a multiplier of 1.35.");
    players.does("frank", "bid place --price 0.0400 --amount 1.2M --token usdc --no-lock --yes");
    narrator.say("Grace bids low, Heidi bids high.");
    players.does("grace", "bid place --price 0.0200 --amount 900k --token usdt --no-lock --yes");
    players.does("heidi", "bid place --price 0.0500 --amount 5M --token usdc --no-lock --yes");
    players.does("alice", "sale show");
  }
}
