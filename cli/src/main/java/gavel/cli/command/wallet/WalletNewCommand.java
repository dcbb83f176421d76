package gavel.cli.command.wallet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.AccountOptions;
import gavel.cli.wiring.Passwords;
import gavel.wallet.PrivateKeys;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.keystore.Scrypt;
import gavel.wallet.secret.Secret;
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
      names = "--light",
      description = "weak key derivation (scrypt 2^12): for local chains only")
  private boolean light;

  @Mixin private AccountOptions account;

  @Override
  public View call() {
    KeystoreFolder folder =
        new KeystoreFolder(account.keystore().orElse(session().home().keystore()));
    try (Secret key = PrivateKeys.generate();
        Secret password = new Passwords(session(), account).forNew(name)) {
      Scrypt scrypt = light ? Scrypt.LIGHT : Scrypt.STANDARD;
      return new KeyStored(
          "gavel.wallet-new/1", "Stored", folder.create(name, key, password, scrypt));
    }
  }
}
