package gavel.cli.command.wallet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.cli.option.NetworkOptions;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Chains;
import gavel.cli.wiring.Passwords;
import gavel.wallet.keystore.KeystoreEntry;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.keystore.MalformedKeystoreException;
import gavel.wallet.keystore.Scrypt;
import gavel.wallet.mnemonic.Mnemonic;
import gavel.wallet.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gavel wallet import}. */
@Command(
    description =
        "Takes over a key: a key file (V3), words (BIP-39), or a private key from a file or the"
            + " terminal.")
public final class WalletImportCommand extends GavelCommand {

  @Parameters(paramLabel = "NAME", description = "the account's name")
  private String name;

  @ArgGroup private KeySource source = new KeySource();

  @Mixin private SeedOptions seed;

  @Option(
      names = "--scan",
      description = "store nothing: show the first accounts of the words and what they hold")
  private boolean scan;

  @Option(
      names = "--light",
      description = "weak key derivation (scrypt 2^12): for local chains only")
  private boolean light;

  @Mixin private AccountOptions account;
  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    if (scan) {
      return scanned();
    }
    KeystoreFolder folder = new Accounts(session(), account).target();
    KeystoreEntry entry =
        source.keystoreFile().isPresent()
            ? keyFile(folder, source.keystoreFile().get())
            : privateKey(folder);
    return new KeyStored("gavel.wallet-import/1", "Stored", entry);
  }

  private View scanned() {
    if (!source.isMnemonic()) {
      throw Failure.usage("--scan looks at the accounts of words.", "Add --mnemonic-file FILE");
    }
    try (Mnemonic words = source.words(session());
        Secret passphrase = seed.passphrase(session())) {
      return ScannedAccounts.of(words, passphrase, new Chains(session(), network).connect());
    }
  }

  private KeystoreEntry keyFile(KeystoreFolder folder, Path file) {
    try (Secret password = new Passwords(session(), account).of(file.toString())) {
      return folder.importJson(name, Files.readString(file), password);
    } catch (IOException unreadable) {
      throw Failure.file("could not read the key file " + file + ".").because(unreadable);
    } catch (MalformedKeystoreException damaged) {
      throw Failure.file(file + " was not taken over. " + damaged.getMessage()).because(damaged);
    }
  }

  private KeystoreEntry privateKey(KeystoreFolder folder) {
    try (Secret key = source.isMnemonic() ? ofWords() : source.key(session());
        Secret password = new Passwords(session(), account).forNew(name)) {
      return folder.create(name, key, password, light ? Scrypt.LIGHT : Scrypt.STANDARD);
    }
  }

  private Secret ofWords() {
    try (Mnemonic words = source.words(session());
        Secret passphrase = seed.passphrase(session())) {
      return words.privateKey(passphrase, seed.path());
    }
  }
}
