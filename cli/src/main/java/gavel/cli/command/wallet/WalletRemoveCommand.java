package gavel.cli.command.wallet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.wallet.keystore.KeystoreEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel wallet remove}. */
@Command(description = "Deletes an account's key file; without a copy the account is lost.")
public final class WalletRemoveCommand extends GavelCommand {

  @Parameters(paramLabel = "NAME", description = "the account's name")
  private String name;

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Mixin private AccountOptions options;

  @Override
  public View call() {
    Account.Key key = new Accounts(session(), options).requireKey(name);
    if (!yes) {
      requireName(key.entry());
    }
    key.folder().remove(key.entry());
    return new Removed(key.entry());
  }

  private void requireName(KeystoreEntry entry) {
    String typed =
        session()
            .env()
            .prompter()
            .ask("This deletes " + entry.file() + ". Type the account's name to go on: ");
    if (!typed.equals(entry.name())) {
      throw Failure.notConfirmed("the name was not typed. Nothing was deleted.");
    }
  }

  private record Removed(KeystoreEntry entry) implements View {
    @Override
    public String schema() {
      return "gavel.wallet-remove/1";
    }

    @Override
    public void text(Page page) {
      page.line("Deleted " + entry.file() + ".");
    }

    @Override
    public void json(ObjectNode into) {
      into.put("name", entry.name()).put("file", entry.file().toString());
    }
  }
}
