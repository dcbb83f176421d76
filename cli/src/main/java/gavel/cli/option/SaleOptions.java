package gavel.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which sale. */
public final class SaleOptions {

  @Option(
      names = "--sale",
      paramLabel = "NAME|FILE",
      description =
          "the sale, by its name or its descriptor's file (also: GAVEL_SALE; default: the one in"
              + " use)")
  private String sale;

  /** The sale that was named. */
  public Optional<String> sale() {
    return Optional.ofNullable(sale);
  }
}
