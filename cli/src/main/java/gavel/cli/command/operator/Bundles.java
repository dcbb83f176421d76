package gavel.cli.command.operator;

import gavel.cli.exit.Failure;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Session;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleFolder;
import gavel.protocol.bundle.Kind;
import gavel.protocol.sale.Allocation;
import gavel.protocol.settle.AllocationsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a sale's bundles are kept, and rows that come from elsewhere. */
final class Bundles {

  private Bundles() {}

  /** The bundle in the folder that was named, else that of the sale's final settlement. */
  static Bundle read(Session session, Sale sale, Path named) {
    if (named != null) {
      return BundleFolder.read(named);
    }
    Path own = folder(session, sale, Kind.FINAL);
    if (!Files.exists(own)) {
      throw Failure.file(
          "there is no settlement of " + sale.descriptor().name() + " here yet: no " + own + ".",
          "To settle, which makes it: gavel operator settle. One in another folder: --bundle"
              + " FOLDER");
    }
    return BundleFolder.read(own);
  }

  /** The folder of one of a sale's settlements. */
  static Path folder(Session session, Sale sale, Kind kind) {
    return session
        .home()
        .data()
        .resolve("bundles")
        .resolve(sale.descriptor().name() + "-" + kind.key());
  }

  /** The rows of an operator's own file. */
  static List<Allocation> allocations(Path file) {
    try {
      return AllocationsFile.parse(Files.readString(file), file.toString());
    } catch (IOException unreadable) {
      throw Failure.file("could not read the allocations " + file + ".", "Check the path.")
          .because(unreadable);
    }
  }
}
