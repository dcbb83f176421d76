package gavel.cli.command.registrar;

import gavel.cli.wiring.Session;
import gavel.registrar.store.SqliteStore;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which registrar's file. */
final class StoreOptions {

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "the registrar's file (default: registrar.db in gavel's data folder)")
  private Path store;

  /** Opens it; one registrar or command at a time. */
  SqliteStore open(Session session) {
    return SqliteStore.open(store == null ? session.home().data().resolve("registrar.db") : store);
  }
}
