package gavel.cli.command.wallet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.AccountOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.wallet.Address;
import gavel.wallet.Signer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel wallet address}. */
@Command(
    description =
        "Prints an account's address; a key file that does not say it is unlocked to find out.")
public final class WalletAddressCommand extends GavelCommand {

  @Parameters(paramLabel = "NAME", description = "the account's name")
  private String name;

  @Mixin private AccountOptions options;

  @Override
  public View call() {
    Accounts accounts = new Accounts(session(), options);
    Account account = accounts.byNameOrAddress(name);
    return new WalletAddress(
        account.name(), account.recorded().orElseGet(() -> unlocked(accounts, account)));
  }

  private static Address unlocked(Accounts accounts, Account account) {
    try (Signer signer = accounts.unlock(account)) {
      return signer.address();
    }
  }

  private record WalletAddress(String name, Address address) implements View {
    @Override
    public String schema() {
      return "gavel.wallet-address/1";
    }

    @Override
    public void text(Page page) {
      page.line(address.toString());
    }

    @Override
    public void json(ObjectNode into) {
      into.put("name", name).put("address", address.toString());
    }
  }
}
