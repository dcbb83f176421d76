package gavel.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which sale. */
public final class SaleOptions {

  @Option(
      names = "--sale",
      paramLabel = "NAME|FILE|ADDRESS",
      description =
          "the sale, by its name, its descriptor's file or its contract's address (also:"
              + " GAVEL_SALE; default: the one in use)")
  private String sale;

  /** The sale that was named. */
  public Optional<String> sale() {
    return Optional.ofNullable(sale);
  }
}
