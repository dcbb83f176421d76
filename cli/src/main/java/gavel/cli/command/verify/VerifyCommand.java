package gavel.cli.command.verify;

import gavel.cli.GavelCommand;
import gavel.cli.exit.Failure;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What verifications share: a sale, and the bundle of its settlement. */
abstract class VerifyCommand extends GavelCommand {

  @Mixin private SaleOptions saleOptions;
  @Mixin private NetworkOptions network;

  @Option(
      names = "--bundle",
      paramLabel = "FOLDER",
      description = "the settlement's bundle (default: the final one in gavel's data folder)")
  private Path folder;

  private Sale sale;
  private boolean bare;

  /** The sale; one that is named by an address that no descriptor has, is as good as any. */
  protected final Sale sale() {
    if (sale == null) {
      Sales sales = new Sales(session());
      Optional<Sale> unknown = sales.bare(saleOptions, network);
      bare = unknown.isPresent();
      sale = unknown.orElseGet(() -> sales.open(saleOptions, network));
    }
    return sale;
  }

  /** A file beside the sale's descriptor, where there is one. */
  protected final Optional<Path> beside(String name) {
    return new Sales(session())
        .file(saleOptions, network)
        .map(file -> file.resolveSibling(name))
        .filter(Files::exists);
  }

  /** Whether nothing is known of the sale but its address, its terms included. */
  protected final boolean isBare() {
    return sale() != null && bare;
  }

  /** Ends with a word on descriptors where the sale's own figures are asked for and not known. */
  protected final void requireDescriptor(String what) {
    if (isBare()) {
      throw Failure.file(
          what + " needs the sale's descriptor, and none that is here has this address.",
          "Add it: gavel sale add FILE|URL");
    }
  }

  /** The bundle that was named, else the one that is here, if any. */
  protected final Optional<Bundle> bundle() {
    if (folder != null) {
      return Optional.of(BundleFolder.read(folder));
    }
    Path here =
        session().home().data().resolve("bundles").resolve(sale().descriptor().name() + "-final");
    return Files.isDirectory(here) ? Optional.of(BundleFolder.read(here)) : Optional.empty();
  }

  /** A file's text. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw Failure.file("could not read " + file + ": " + unreadable.getMessage() + ".")
          .because(unreadable);
    }
  }
}
