package gavel.cli;

/** The program {@code auction-sim}: the same commands as {@code gavel simulate}. */
public final class AuctionSim {

  private AuctionSim() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(new Launcher(Commands.auctionSim(), Env.system()).run(args));
  }
}
