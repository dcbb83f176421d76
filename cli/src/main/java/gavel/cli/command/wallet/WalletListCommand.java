package gavel.cli.command.wallet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.AccountOptions;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.wallet.Address;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel wallet list}. */
@Command(description = "Lists the accounts whose key files are here.")
public final class WalletListCommand extends GavelCommand {

  @Mixin private AccountOptions account;

  @Override
  public View call() {
    return new WalletList(new Accounts(session(), account).all());
  }

  private record WalletList(List<Account> accounts) implements View {
    @Override
    public String schema() {
      return "gavel.wallet-list/1";
    }

    @Override
    public void text(Page page) {
      if (accounts.isEmpty()) {
        page.line("No accounts yet. Next: gavel wallet new NAME");
        return;
      }
      Table table = new Table("name", "address", "key file").leftAlign(1).leftAlign(2);
      for (Account one : accounts) {
        table.row(one.name(), address(one), file(one));
      }
      page.table(table);
    }

    @Override
    public void json(ObjectNode into) {
      var array = into.putArray("accounts");
      for (Account one : accounts) {
        array
            .addObject()
            .put("name", one.name())
            .put("address", address(one))
            .put("file", file(one));
      }
    }

    private static String address(Account one) {
      return one.recorded().map(Address::toString).orElse("-");
    }

    private static String file(Account one) {
      return one.key().map(key -> key.entry().file().toString()).orElse("-");
    }
  }
}
