package gavel.cli.command.simulate;

import gavel.auction.montecarlo.MonteCarlo;
import gavel.auction.report.html.SaleReport;
import gavel.auction.whatif.Situation;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel simulate report}. */
@Command(
    description = {
      "Writes one HTML page about a book and its sale: demand, bids by price, what the price could"
          + " have been, fill by size of bid, who gets how much, lock-up, and what would change"
          + " it. The page needs no network and runs no script.",
      "For example: auction-sim report bids.csv --terms gensyn --out report.html"
    })
public final class ReportCommand extends GavelCommand {

  private static final int MOST_DRAWS = 1_000_000;
  private static final int USUAL = 2000;
  // Terms that need every drawn book settled whole take some hundred times as long.
  private static final int USUAL_WHOLE = 20;

  @Mixin private BookOptions options;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "report.html",
      description = "the page to write (default: ${DEFAULT-VALUE})")
  private Path out;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "its heading; the name of the terms where not given")
  private String title;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "books drawn to show what the price could have been; 2000, or 20 where every one has to"
              + " be settled whole")
  private Integer draws;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "decides all chance (default: ${DEFAULT-VALUE})")
  private long seed;

  @Override
  public View call() {
    if (draws != null && (draws < 1 || draws > MOST_DRAWS)) {
      throw Failure.usage("--draws is 1 to %d, got %d.".formatted(MOST_DRAWS, draws));
    }
    Situation situation = options.situation(session());
    if (situation.book().live().isEmpty()) {
      throw Failure.file(
          "nobody has bid in this book, so there is nothing to report.",
          "Give a book with at least one amount above zero.");
    }
    String heading = title == null ? "Report: " + situation.terms().name() : title;
    SaleReport report =
        SaleReport.of(
            heading,
            situation,
            draws == null ? usual(situation) : draws,
            seed,
            Runtime.getRuntime().availableProcessors());
    OutputFile.write(out, to -> to.append(report.html()));
    return new WrittenReport(heading, situation.book().live().size(), out);
  }

  private int usual(Situation situation) {
    return MonteCarlo.bootstrap(situation, List.of(), false, seed).isQuick() ? USUAL : USUAL_WHOLE;
  }
}
