package gavel.cli.command.devnet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.devnet.Balances;
import gavel.devnet.Devnet;
import gavel.devnet.cast.DevnetAccount;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel devnet accounts}. */
@Command(description = "Lists the local chains' accounts, whose they are and what they have.")
public final class DevnetAccountsCommand extends GavelCommand {

  @Override
  public View call() {
    Devnet devnet = Devnet.attach(session().home().devnet());
    Map<DevnetAccount, Balances> accounts = new LinkedHashMap<>();
    devnet.accounts().forEach(account -> accounts.put(account, devnet.balances(account.address())));
    return new AccountList(accounts);
  }

  private record AccountList(Map<DevnetAccount, Balances> accounts) implements View {
    @Override
    public String schema() {
      return "gavel.devnet-accounts/1";
    }

    @Override
    public void text(Page page) {
      Table table = new Table("account", "address", "USDC", "USDT", "ETH", "L2 ETH").leftAlign(1);
      accounts.forEach((account, has) -> table.row(cells(account, has)));
      page.table(table);
      page.line("Keys have light derivation (scrypt 2^12) and a password on this disk:");
      page.line("for these chains only.");
      page.line("Next: gavel register login --sale devnet");
    }

    private static String[] cells(DevnetAccount account, Balances has) {
      return new String[] {
        account.name(),
        account.address().shortForm(),
        Money.usd(has.usdc()),
        Money.usd(has.usdt()),
        Money.etherShort(has.l1Wei()),
        Money.etherShort(has.l2Wei())
      };
    }

    @Override
    public void json(ObjectNode into) {
      var array = into.putArray("accounts");
      accounts.forEach(
          (account, has) -> {
            ObjectNode one =
                array
                    .addObject()
                    .put("name", account.name())
                    .put("address", account.address().toString())
                    .put("role", account.role());
            account.person().ifPresent(person -> one.put("person", person));
            one.put("usdc", has.usdc().toString())
                .put("usdt", has.usdt().toString())
                .put("l1_wei", has.l1Wei().toString())
                .put("l2_wei", has.l2Wei().toString());
          });
    }
  }
}
