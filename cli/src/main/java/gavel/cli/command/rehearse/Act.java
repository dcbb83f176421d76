package gavel.cli.command.rehearse;

import java.util.Locale;
import java.util.Optional;

/** A step of a sale, in the order in which it is rehearsed and will be run. */
enum Act {
  DEPLOY(
      "Deploy the sale, its token and distributor",
      "operator",
      "operator deploy draft.toml --permit-signer WHO --receiver WHO",
      true,
      false),
  REGISTER(
      "Take over the entities, and serve",
      "operator",
      "operator registrar import FILE",
      false,
      false),
  FUND("Bidders come with their money (test dollars, here)", "bidders", "", false, false),
  OPEN("Open the sale for bids", "manager", "operator stage commitment", true, true),
  BID("Everyone logs in, gets a permit and bids", "bidders", "", true, false),
  HOSTILE("Hostile people try what they must not", "others", "", false, false),
  COMMIT("Commit to participants and terms", "manager", "operator commit", true, true),
  CLOSE("Bids end", "nobody", "", true, false),
  CANCELLATION("Open the time to leave", "manager", "operator stage cancellation", true, true),
  PRELIMINARY(
      "Tell everyone the provisional result",
      "operator",
      "operator settle --preliminary --publish FOLDER",
      false,
      false),
  LEAVE("Some leave, some take a part back", "bidders", "", true, false),
  SETTLEMENT("Close the book", "manager", "operator stage settlement", true, true),
  SETTLE("Clear, and set every allocation", "settler", "operator settle --send", false, true),
  FINALIZE("End the settlement", "finalizer", "operator finalize", true, true),
  FETCH("Some fetch their refunds themselves", "bidders", "", true, false),
  REFUND("Pay everyone else back", "refunder", "operator refund", true, true),
  WITHDRAW("Pay out the proceeds", "admin", "operator withdraw", true, true),
  DISTRIBUTE(
      "Fund the claims and publish the tree", "token owner", "operator distribute", true, true),
  TGE("Announce when tokens open", "token owner", "operator tge --opens TIME", true, true),
  CLAIM("A sample claims its tokens", "bidders", "", true, false),
  VERIFY("Prove the settlement", "anyone", "verify settlement", false, false);

  private final String title;
  private final String who;

  /** The command line that does it, without the program's name; empty where it is others'. */
  private final String line;

  private final boolean irreversible;

  /** Whether its gas is in the budget: it is the operator's to pay. */
  private final boolean planned;

  Act(String title, String who, String line, boolean irreversible, boolean planned) {
    this.title = title;
    this.who = who;
    this.line = line;
    this.irreversible = irreversible;
    this.planned = planned;
  }

  String title() {
    return title;
  }

  String who() {
    return who;
  }

  Optional<String> line() {
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  boolean irreversible() {
    return irreversible;
  }

  boolean planned() {
    return planned;
  }

  /** As it is written in files and commands. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
