package gavel.cli.command.registrar;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.registrar.oauth.LoginKeys;
import gavel.registrar.store.SqliteStore;
import gavel.wallet.secret.PrivateFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gavel operator registrar key}. */
@Command(
    description =
        "Makes a new login key for an account and writes it to a file (0600); the old one ends.")
public final class RegistrarKeyCommand extends GavelCommand {

  @Mixin private StoreOptions store;

  @Parameters(index = "0", paramLabel = "ACCOUNT", description = "the account of the entities file")
  private String account;

  @Parameters(index = "1", paramLabel = "FILE", description = "where to write the key")
  private Path file;

  @Override
  public View call() {
    try (SqliteStore open = store.open(session())) {
      PrivateFiles.write(file, new LoginKeys(open).issue(account) + "\n");
    }
    return new Lines(
        "gavel.registrar-key/1",
        List.of("The login key of %s is in %s. Hand it over safely.".formatted(account, file)),
        Map.of("account", account, "file", file.toString()));
  }
}
