package gavel.cli;

/** The program {@code auction-sim}: the same commands as {@code gavel simulate}. */
public final class AuctionSim {

  private AuctionSim() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    Env env = Env.system();
    Launcher launcher = new Launcher(Commands.auctionSim(), env);
    Interruption interruption = Interruption.watchSimulator(env, launcher.kept());
    int exit = launcher.run(args);
    interruption.over();
    System.exit(exit);
  }
}
