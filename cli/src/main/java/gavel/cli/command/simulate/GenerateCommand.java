package gavel.cli.command.simulate;

import gavel.auction.Terms;
import gavel.auction.io.InventedCsv;
import gavel.auction.population.Population;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.Count;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gavel simulate generate}. */
@Command(
    description = {
      "Invents a book from a population file: the same seed gives the same bytes everywhere.",
      "Samples: gensyn-like (12,000 bidders), oversubscribed-28x (53,000 bidders).",
      "For example: auction-sim generate gensyn-like --seed 7 --out bids.csv"
    })
public final class GenerateCommand extends GavelCommand {

  @Parameters(
      index = "0",
      paramLabel = "POPULATION",
      description = "a sample's name or a TOML file")
  private String population;

  @Mixin private TermsOptions options;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "the book to write, as CSV")
  private Path out;

  @Option(
      names = "--participants-out",
      paramLabel = "FILE",
      description = "write regions, scores and multipliers as a participants file")
  private Path participantsOut;

  @Option(names = "--bidders", paramLabel = "N", description = "another number of bidders")
  private Count bidders;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "decides everything (default: ${DEFAULT-VALUE})")
  private long seed;

  @Override
  public View call() {
    Population read = PopulationOptions.read(population);
    Population chosen = bidders == null ? read : read.with(bidders.value());
    Terms terms = options.terms(chosen.terms());
    OutputFile.bytes(out, to -> InventedCsv.book(chosen, terms.grid(), seed, to));
    if (participantsOut != null) {
      OutputFile.bytes(
          participantsOut, to -> InventedCsv.participants(chosen, terms.grid(), seed, to));
    }
    return new GenerateView(chosen, seed, options.named(chosen.terms()), out, participantsOut);
  }
}
