package gavel.cli.command.wallet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.AccountOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gavel wallet rename}. */
@Command(description = "Gives an account another name.")
public final class WalletRenameCommand extends GavelCommand {

  @Parameters(index = "0", paramLabel = "NAME", description = "the present name")
  private String name;

  @Parameters(index = "1", paramLabel = "NEW-NAME", description = "the new name")
  private String newName;

  @Mixin private AccountOptions options;

  @Override
  public View call() {
    Account.Key key = new Accounts(session(), options).requireKey(name);
    return new KeyStored(
        "gavel.wallet-rename/1", "Renamed", key.folder().rename(key.entry(), newName));
  }
}
