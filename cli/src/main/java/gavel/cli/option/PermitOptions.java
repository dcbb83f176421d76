package gavel.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the purchase permit comes from. */
public final class PermitOptions {

  @Option(
      names = "--permit",
      paramLabel = "FILE",
      description = "a purchase permit that was handed over, instead of asking for one")
  private Path permit;

  /** The file that holds it. */
  public Optional<Path> file() {
    return Optional.ofNullable(permit);
  }
}
