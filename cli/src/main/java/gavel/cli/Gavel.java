package gavel.cli;

/** The program {@code gavel}. */
public final class Gavel {

  private Gavel() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(new Launcher(Commands.gavel(), Env.system()).run(args));
  }
}
