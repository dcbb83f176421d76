package gavel.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the published distribution tree is. */
public final class TreeOptions {

  @Option(
      names = "--tree",
      paramLabel = "FILE|URL",
      description = "the published distribution tree; default: where the sale's descriptor says")
  private String tree;

  /** The file or address that was named. */
  public Optional<String> source() {
    return Optional.ofNullable(tree);
  }
}
