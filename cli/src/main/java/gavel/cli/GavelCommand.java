package gavel.cli;

import gavel.cli.option.OutputOptions;
import gavel.cli.wiring.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command: it parses, calls a typed method, and returns what is to be shown. */
public abstract class GavelCommand implements Callable<View> {

  @Mixin private OutputOptions output;

  private Session session;

  /** Does the work. Ends that were foreseen are thrown as {@link gavel.cli.exit.Failure}. */
  @Override
  public abstract View call();

  /** How the result is wanted. */
  public final OutputOptions output() {
    return output;
  }

  /** What the command works with; set by the launcher before the command line is parsed. */
  protected final Session session() {
    return session;
  }

  final void attach(Session with) {
    this.session = with;
  }
}
