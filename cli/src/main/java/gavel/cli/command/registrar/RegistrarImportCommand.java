package gavel.cli.command.registrar;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.registrar.entity.EntityFile;
import gavel.registrar.entity.Registry;
import gavel.registrar.store.SqliteStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gavel operator registrar import}. */
@Command(
    description =
        "Takes over an entities file: it replaces the one before; linked wallets and logins stay.")
public final class RegistrarImportCommand extends GavelCommand {

  @Mixin private StoreOptions store;

  @Parameters(paramLabel = "FILE", description = "the entities file (TOML)")
  private Path file;

  @Override
  public View call() {
    Registry registry = EntityFile.read(file);
    try (SqliteStore open = store.open(session())) {
      open.load(registry);
    }
    int accounts = registry.accounts().size();
    int entities = registry.entities().size();
    return new Lines(
        "gavel.registrar-import/1",
        List.of("Took over %d accounts with %d entities.".formatted(accounts, entities)),
        Map.of("accounts", "" + accounts, "entities", "" + entities));
  }
}
