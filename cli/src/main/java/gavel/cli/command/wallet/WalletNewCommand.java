package gavel.cli.command.wallet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.AccountOptions;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Passwords;
import gavel.wallet.PrivateKeys;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.keystore.Scrypt;
import gavel.wallet.mnemonic.Mnemonic;
import gavel.wallet.secret.Secret;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gavel wallet new}. */
@Command(description = "Makes a new key from fresh entropy and stores it in an encrypted key file.")
public final class WalletNewCommand extends GavelCommand {

  @Parameters(paramLabel = "NAME", description = "the account's name")
  private String name;

  @Option(
      names = "--mnemonic",
      description = "make words (BIP-39) and the key out of them; they are shown once, asked back")
  private boolean mnemonic;

  @Option(
      names = "--words",
      paramLabel = "N",
      defaultValue = "12",
      description = "how many: 12, 15, 18, 21 or 24 (default: ${DEFAULT-VALUE})")
  private int count;

  @Option(
      names = "--mnemonic-out",
      paramLabel = "FILE",
      description = "with --mnemonic: write the words to a file (0600) instead of showing them")
  private Path wordsFile;

  @Option(
      names = "--light",
      description = "weak key derivation (scrypt 2^12): for local chains only")
  private boolean light;

  @Mixin private SeedOptions seed;
  @Mixin private AccountOptions account;

  @Override
  public View call() {
    KeystoreFolder folder = new Accounts(session(), account).target();
    try (Secret key = mnemonic ? ofWords() : PrivateKeys.generate();
        Secret password = new Passwords(session(), account).forNew(name)) {
      Scrypt scrypt = light ? Scrypt.LIGHT : Scrypt.STANDARD;
      return new KeyStored(
          "gavel.wallet-new/1", "Stored", folder.create(name, key, password, scrypt));
    }
  }

  private Secret ofWords() {
    try (Mnemonic words = Mnemonic.generate(count);
        Secret passphrase = seed.passphrase(session())) {
      new MnemonicBackup(session()).keep(words, Optional.ofNullable(wordsFile));
      return words.privateKey(passphrase, seed.path());
    }
  }
}
