package gavel.cli.command.registrar;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.registrar.entity.EntityFileWriter;
import gavel.registrar.store.SqliteStore;
import gavel.wallet.secret.PrivateFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gavel operator registrar export}. */
@Command(description = "Writes the entities, with all wallets linked by now, to a file (0600).")
public final class RegistrarExportCommand extends GavelCommand {

  @Mixin private StoreOptions store;

  @Parameters(paramLabel = "FILE", description = "the file to write")
  private Path file;

  @Override
  public View call() {
    try (SqliteStore open = store.open(session())) {
      PrivateFiles.write(file, EntityFileWriter.write(open.registryWithLinks()));
      int wallets = open.links().size();
      return new Lines(
          "gavel.registrar-export/1",
          List.of("Wrote %s: %d linked wallets.".formatted(file, wallets)),
          Map.of("file", file.toString(), "wallets", "" + wallets));
    }
  }
}
