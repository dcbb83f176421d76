package gavel.cli.command.simulate;

import gavel.auction.Arrival;
import gavel.auction.io.EventLog;
import gavel.auction.live.Arrivals;
import gavel.auction.live.OutOfOrderException;
import gavel.cli.exit.Failure;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The log of a sale, where its bonuses ask in which order money came. */
final class EventsOptions {

  @Option(
      names = "--events",
      paramLabel = "LOG",
      description =
          "the book's event log (JSON lines): in which order its money came, as bonuses in bands"
              + " ask for it")
  private Path log;

  /** Whether a log was named. */
  boolean given() {
    return log != null;
  }

  /** The order, or nothing where no log was named. */
  List<Arrival> arrivals() {
    if (log == null) {
      return List.of();
    }
    try {
      return Arrivals.of(EventLog.read(log));
    } catch (OutOfOrderException wrong) {
      throw Failure.file(
              log + " is not in order: " + wrong.getMessage(),
              "Sort it by block and index; a log of the chain is so by itself.")
          .because(wrong);
    }
  }
}
