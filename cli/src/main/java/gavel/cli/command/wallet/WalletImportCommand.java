package gavel.cli.command.wallet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.cli.wiring.Passwords;
import gavel.wallet.PrivateKeys;
import gavel.wallet.keystore.KeystoreEntry;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.keystore.Scrypt;
import gavel.wallet.secret.Secret;
import gavel.wallet.secret.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gavel wallet import}. */
@Command(
    description =
        "Takes over a key: a key file (V3), or a private key from a file or the terminal.")
public final class WalletImportCommand extends GavelCommand {

  @Parameters(paramLabel = "NAME", description = "the account's name")
  private String name;

  @ArgGroup private Source source;

  @Option(
      names = "--light",
      description = "weak key derivation (scrypt 2^12): for local chains only")
  private boolean light;

  @Mixin private AccountOptions account;

  /** Where the key comes from; without one, the terminal asks for it. */
  private static final class Source {
    @Option(
        names = "--key-file",
        paramLabel = "FILE",
        description = "a file (0600) that holds the private key in hex")
    private Path keyFile;

    @Option(
        names = "--keystore-file",
        paramLabel = "FILE",
        description = "a V3 key file, such as geth's or Foundry's")
    private Path keystoreFile;
  }

  @Override
  public View call() {
    KeystoreFolder folder =
        new KeystoreFolder(account.keystore().orElse(session().home().keystore()));
    KeystoreEntry entry =
        source != null && source.keystoreFile != null ? keyFile(folder) : privateKey(folder);
    return new KeyStored("gavel.wallet-import/1", "Stored", entry);
  }

  private KeystoreEntry keyFile(KeystoreFolder folder) {
    try (Secret password = new Passwords(session(), account).of(source.keystoreFile.toString())) {
      return folder.importJson(name, Files.readString(source.keystoreFile), password);
    } catch (IOException unreadable) {
      throw Failure.file("could not read the key file " + source.keystoreFile + ".")
          .because(unreadable);
    }
  }

  private KeystoreEntry privateKey(KeystoreFolder folder) {
    try (Secret hex = hex();
        Secret key = PrivateKeys.parse(hex);
        Secret password = new Passwords(session(), account).forNew(name)) {
      return folder.create(name, key, password, light ? Scrypt.LIGHT : Scrypt.STANDARD);
    }
  }

  private Secret hex() {
    if (source != null && source.keyFile != null) {
      return SecretFile.read(source.keyFile);
    }
    char[] typed = session().env().prompter().askSecret("Private key (hex, not shown): ");
    try {
      return Secret.of(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }
}
