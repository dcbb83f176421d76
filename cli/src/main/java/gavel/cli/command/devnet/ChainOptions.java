package gavel.cli.command.devnet;

import gavel.cli.exit.Failure;
import gavel.cli.option.Count;
import gavel.devnet.DevnetOptions;
import gavel.protocol.descriptor.TermsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What local chains are started with, where the standard set will not do. */
final class ChainOptions {

  @Option(
      names = "--terms",
      paramLabel = "FILE",
      description = "sell by these terms (TOML) instead of Gensyn's")
  private Path terms;

  @Option(names = "--nobody", description = "without the eight people")
  private boolean nobody;

  @Option(
      names = "--history",
      paramLabel = "BLOCKS",
      description = "keep the state of so many blocks only, for sales of many thousand wallets")
  private Count history;

  /** The standard set, changed. */
  DevnetOptions applied(DevnetOptions standard) {
    DevnetOptions options = nobody ? standard.withPeople(List.of()) : standard;
    if (terms != null) {
      options = options.withTerms(TermsText.parse(text(), terms.toString()));
    }
    return history == null ? options : options.keeping(history.value());
  }

  /** The same options, to be typed again. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (terms != null) {
      words.addAll(List.of("--terms", terms.toAbsolutePath().toString()));
    }
    if (nobody) {
      words.add("--nobody");
    }
    if (history != null) {
      words.addAll(List.of("--history", Integer.toString(history.value())));
    }
    return words;
  }

  private String text() {
    try {
      return Files.readString(terms);
    } catch (IOException unreadable) {
      throw Failure.file("could not read the terms " + terms + ".", "Check the path.")
          .because(unreadable);
    }
  }
}
