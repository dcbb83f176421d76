package gavel.cli;

/** The program {@code gavel}. */
public final class Gavel {

  private Gavel() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    Env env = Env.system();
    Launcher launcher = new Launcher(Commands.gavel(), env);
    Interruption interruption = Interruption.watch(env, launcher.kept());
    int exit = launcher.run(args);
    interruption.over();
    System.exit(exit);
  }
}
