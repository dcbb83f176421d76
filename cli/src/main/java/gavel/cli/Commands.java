package gavel.cli;

import static gavel.cli.Node.group;
import static gavel.cli.Node.verb;

import gavel.cli.command.help.ExitCodesCommand;

/** The one list of commands. */
public final class Commands {

  private static final Node.Group GAVEL =
      group(
          "gavel",
          "Take part in an on-chain token sale, run one, settle it, prove it, and stake.",
          group(
              "help",
              "reference tables",
              verb("exit-codes", "what each exit code means", ExitCodesCommand::new)));

  private Commands() {}

  /** The commands of {@code gavel}. */
  public static Node.Group gavel() {
    return GAVEL;
  }

  /** The commands of {@code auction-sim}. */
  public static Node.Group auctionSim() {
    return group("auction-sim", "The auction engine on real or invented books.");
  }
}
