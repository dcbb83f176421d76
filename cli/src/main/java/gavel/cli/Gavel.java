package gavel.cli;

import java.util.Locale;

/** The program {@code gavel}. */
public final class Gavel {

  private Gavel() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT); // in some languages %d is not written in ASCII
    Env env = Env.system();
    Launcher launcher = new Launcher(Commands.gavel(), env);
    Interruption interruption = Interruption.watch(env, launcher.kept());
    int exit = launcher.run(args);
    interruption.over();
    System.exit(exit);
  }
}
