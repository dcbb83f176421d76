package gavel.cli.command.watch;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.option.Count;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.render.Page;
import gavel.cli.render.Printed;
import java.io.PrintStream;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel sale watch}. */
@Command(
    description =
        "Follows a sale live: the curve, the price, the last bids, your own bid. On a terminal a"
            + " screen that q closes; elsewhere a line for each change, with --json an object a"
            + " line.")
public final class SaleWatchCommand extends GavelCommand {

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "end after so many lines; without it, Ctrl-C ends it")
  private Count count;

  @Mixin private ParticipantsOptions participants;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    Watched watched = new Watched(session(), party, participants);
    boolean screen = session().env().terminal() && !output().json() && count == null;
    if (screen) {
      new Screen(session().env(), watched, output().colour(session().env().colour())).run();
    } else {
      lines(watched);
    }
    return new Printed(ExitCode.DONE);
  }

  private void lines(Watched watched) {
    Optional<Moment> last = Optional.empty();
    long left = count == null ? Long.MAX_VALUE : count.value();
    while (left > 0) {
      Optional<Moment> now = watched.next();
      if (now.isPresent() && (last.isEmpty() || now.get().differs(last.get()))) {
        last = now;
        left--;
        print(now.get());
      }
      if (left > 0) {
        watched.pause();
      }
    }
  }

  private void print(Moment moment) {
    PrintStream out = session().env().out();
    if (output().json()) {
      out.println(moment.json());
    } else {
      new Page(session().env(), out, false).line(moment.line());
    }
  }
}
