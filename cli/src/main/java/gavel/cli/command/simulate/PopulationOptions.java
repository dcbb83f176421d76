package gavel.cli.command.simulate;

import gavel.auction.io.PopulationToml;
import gavel.auction.population.Population;
import java.nio.file.Files;
import java.nio.file.Path;

/** Populations by name or file. */
final class PopulationOptions {

  private PopulationOptions() {}

  /** The same as TOML. */
  static String text(String named) {
    return PopulationToml.SAMPLES.contains(named) || !Files.exists(Path.of(named))
        ? PopulationToml.sampleText(named)
        : InputFile.text(Path.of(named));
  }

  /** A sample's, unless a file has that name. */
  static Population read(String named) {
    return PopulationToml.SAMPLES.contains(named) || !Files.exists(Path.of(named))
        ? PopulationToml.sample(named)
        : PopulationToml.read(Path.of(named));
  }
}
