package gavel.cli.command.operator;

import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Session;
import java.nio.file.Path;

/** Where a sale's bundles are kept. */
final class Bundles {

  private Bundles() {}

  /** The folder that was named, else that of the sale's final settlement. */
  static Path folder(Session session, Sale sale, Path named) {
    return named != null
        ? named
        : session.home().data().resolve("bundles").resolve(sale.descriptor().name() + "-final");
  }
}
