package gavel.cli.command.wallet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.AccountOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.wallet.Address;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel wallet show}. */
@Command(description = "Shows an account: its address and where its key file is.")
public final class WalletShowCommand extends GavelCommand {

  @Parameters(paramLabel = "NAME|ADDRESS", description = "the account")
  private String name;

  @Mixin private AccountOptions options;

  @Override
  public View call() {
    return new WalletShow(new Accounts(session(), options).byNameOrAddress(name));
  }

  private record WalletShow(Account account) implements View {
    @Override
    public String schema() {
      return "gavel.wallet-show/1";
    }

    @Override
    public void text(Page page) {
      page.line(account.name());
      page.row(
          "address",
          account
              .recorded()
              .map(Address::toString)
              .orElse("not in the key file; to see it: gavel wallet address " + account.name()));
      page.row("key", key("none here: it can be looked at, not signed with"));
    }

    @Override
    public void json(ObjectNode into) {
      into.put("name", account.name());
      account.recorded().ifPresent(address -> into.put("address", address.toString()));
      into.put("file", key(""));
    }

    private String key(String otherwise) {
      return account.key().map(key -> key.entry().file().toString()).orElse(otherwise);
    }
  }
}
