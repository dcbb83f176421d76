package gavel.cli;

import java.util.Locale;

/** The program {@code auction-sim}: the same commands as {@code gavel simulate}. */
public final class AuctionSim {

  private AuctionSim() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT); // in some languages %d is not written in ASCII
    Env env = Env.system();
    Launcher launcher = new Launcher(Commands.auctionSim(), env);
    Interruption interruption = Interruption.watchSimulator(env, launcher.kept());
    int exit = launcher.run(args);
    interruption.over();
    System.exit(exit);
  }
}
