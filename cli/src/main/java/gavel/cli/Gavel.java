package gavel.cli;

/** The program {@code gavel}. */
public final class Gavel {

  private Gavel() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    Env env = Env.system();
    Interruption interruption = Interruption.watch(env, "gavel");
    int exit = new Launcher(Commands.gavel(), env).run(args);
    interruption.over();
    System.exit(exit);
  }
}
