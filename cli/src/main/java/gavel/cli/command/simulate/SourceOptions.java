package gavel.cli.command.simulate;

import gavel.auction.Terms;
import gavel.auction.io.BookCsv;
import gavel.auction.io.DrawSource;
import gavel.auction.io.ReadOptions;
import gavel.auction.io.ReadOptions.Level;
import gavel.auction.montecarlo.MyBid;
import gavel.auction.population.Population;
import gavel.auction.whatif.Situation;
import gavel.cli.exit.Failure;
import gavel.cli.wiring.Session;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A book, or a population from which books are drawn. */
final class SourceOptions {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "BOOK",
      description = "a book as CSV; - for standard input")
  private String book;

  @Option(
      names = "--population",
      paramLabel = "NAME|FILE",
      description = "draw new bidders instead: a sample's name or a TOML file")
  private String named;

  @Mixin private TermsOptions options;
  @Mixin private EventsOptions events;

  private Population population;

  /** The terms that were named, or those that the population was made for. */
  Terms terms() {
    if ((book == null) == (named == null)) {
      throw Failure.usage("give a BOOK or --population, one of them.");
    }
    return named == null ? options.terms() : options.terms(population().terms());
  }

  /** The population, or null where a book was given. */
  Population population() {
    if (population == null && named != null) {
      population = PopulationOptions.read(named);
    }
    return population;
  }

  /** What is drawn from, in words. */
  String name() {
    return named == null ? book : population().name();
  }

  /** Everything that draws depend on, for another machine. */
  DrawSource forElsewhere(List<MyBid> mine, boolean full, long seed) {
    if (named != null) {
      String text = PopulationOptions.text(named);
      return DrawSource.ofPopulation(text, options.text(population().terms()), mine, full, seed);
    }
    if (book.equals("-")) {
      throw Failure.usage("a cluster cannot read standard input; name a file.");
    }
    if (events.given()) {
      throw Failure.usage("--events does not reach a cluster.", "Leave --engine spark out.");
    }
    return DrawSource.ofBook(
        InputFile.bytes(Path.of(book)),
        options.participantsFile(),
        options.text("gensyn"),
        mine,
        full,
        seed);
  }

  /** The book with all that its settlement depends on. */
  Situation situation(Session session, Terms terms) {
    ReadOptions usual = new ReadOptions(Level.USUAL, false);
    var read =
        book.equals("-")
            ? BookCsv.read(session.env().in(), "standard input", terms.grid(), usual)
            : BookCsv.read(Path.of(book), terms.grid(), usual);
    return new Situation(
        read.withArrivals(events.arrivals()).bids().toBook(), terms, options.participants());
  }
}
