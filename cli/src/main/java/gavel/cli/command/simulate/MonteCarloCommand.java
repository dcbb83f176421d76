package gavel.cli.command.simulate;

import gavel.auction.Terms;
import gavel.auction.cluster.Cluster;
import gavel.auction.io.Checkpoint;
import gavel.auction.io.DrawSource;
import gavel.auction.montecarlo.Drawing;
import gavel.auction.montecarlo.MonteCarlo;
import gavel.auction.montecarlo.MyBid;
import gavel.auction.montecarlo.Results;
import gavel.auction.population.Population;
import gavel.auction.whatif.Situation;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.render.Money;
import gavel.cli.wiring.Kept;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel simulate monte-carlo}. */
@Command(
    description = {
      "Draws many books by chance, from a real one (with replacement) or from a population, and"
          + " shows how their outcomes are spread. The same seed gives the same numbers on any"
          + " machine and any number of threads.",
      "For example: auction-sim monte-carlo bids.csv --draws 10000 --seed 7 --my-bid 2500@0.0440"
    })
public final class MonteCarloCommand extends GavelCommand {

  private static final int MOST_DRAWS = 100_000_000;
  private static final int MOST_BIDS = 400;

  @Mixin private SourceOptions source;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "10000",
      description = "how many books (default: ${DEFAULT-VALUE})")
  private int draws;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "decides all chance (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--full",
      description = "all figures: winners, Gini, HHI, fill by size, lock; slower")
  private boolean full;

  @Option(
      names = "--my-bid",
      paramLabel = "USD@PRICE",
      description =
          "one more bid, and its odds; may be repeated. Several amounts and prices make a table, each"
              + " as a|b|c or from..to/values")
  private List<String> mine = List.of();

  @Option(
      names = "--odds-out",
      paramLabel = "FILE",
      description = "write the odds of --my-bid there, as CSV")
  private Path oddsOut;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "keep all draws there, and go on from those it holds")
  private Path checkpoint;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "so many at a time; all processors where not given")
  private Integer threads;

  @Mixin private EngineOptions engine;

  @Override
  public View call() {
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (draws < 1 || draws > MOST_DRAWS || workers < 1) {
      throw Failure.usage("--draws is 1 to %d, --threads 1 or more.".formatted(MOST_DRAWS));
    }
    if (oddsOut != null && mine.isEmpty()) {
      throw Failure.usage("--odds-out has no odds to write.", "Add a bid: --my-bid 2500@0.0440");
    }
    Instant start = session().env().clock().instant();
    Terms terms = source.terms();
    List<MyBid> bids = bids(terms);
    MonteCarlo what = what(terms, bids);
    if (!what.isQuick()) {
      session().say("These terms need every drawn book settled whole, which takes longer.");
    }
    Results results = run(what, workers);
    Duration took = Duration.between(start, session().env().clock().instant());
    Odds odds = Odds.of(terms, bids, results);
    if (oddsOut != null) {
      OutputFile.write(oddsOut, odds::csv);
    }
    return new MonteCarloView(source.name(), odds, what, results, took);
  }

  private List<MyBid> bids(Terms terms) {
    List<MyBid> bids =
        mine.stream().flatMap(typed -> MyBidText.parse(typed, terms.grid()).stream()).toList();
    if (bids.size() > MOST_BIDS) {
      throw Failure.usage(
          "--my-bid makes %d bids, and %d are the most.".formatted(bids.size(), MOST_BIDS),
          "Give fewer amounts or prices.");
    }
    return bids;
  }

  private MonteCarlo what(Terms terms, List<MyBid> bids) {
    if (source.population() != null) {
      Population population = source.population();
      return MonteCarlo.of(population, terms, bids, full, seed);
    }
    Situation situation = source.situation(session(), terms);
    if (situation.book().live().isEmpty()) {
      throw Failure.file("nobody has bid in this book, so nothing can be drawn from it.");
    }
    return MonteCarlo.bootstrap(situation, bids, full, seed);
  }

  private Results run(MonteCarlo what, int workers) {
    Results results = new Results(what.columns());
    Checkpoint kept = checkpoint == null ? null : Checkpoint.open(checkpoint, what);
    if (kept != null) {
      List<long[]> before = kept.rows();
      results.add(before.subList(0, Math.min(draws, before.size())));
      if (!before.isEmpty()) {
        session().say(results.size() + " draws taken from " + checkpoint + ".");
      }
    }
    try (ProgressLine progress = new ProgressLine(session(), "draws", draws, results.size());
        Kept.Span _ = session().kept().during(() -> kept(results.size()))) {
      draw(
          what,
          results.size(),
          workers,
          rows -> {
            // Written first, so that no more are counted than the file holds.
            if (kept != null) {
              kept.append(rows);
            }
            results.add(rows);
            progress.at(results.size());
          });
    }
    return results;
  }

  private String kept(int atLeast) {
    return checkpoint == null
        ? "No draw is kept. To go on with a run that was stopped, start it with: --checkpoint FILE"
        : "%s draws or more are kept in %s. The same command line goes on from there."
            .formatted(Money.count(atLeast), checkpoint);
  }

  private void draw(MonteCarlo what, int from, int workers, Drawing.Sink sink) {
    if (!engine.isCluster()) {
      Drawing.run(what, from, draws, workers, sink);
      return;
    }
    DrawSource elsewhere = source.forElsewhere(what.mine(), full, seed);
    try (Cluster cluster = engine.connect()) {
      cluster.draw(elsewhere, from, draws, sink);
    }
  }
}
