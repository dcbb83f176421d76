package gavel.cli.command.devnet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.AccountOptions;
import gavel.cli.option.EtherAmount;
import gavel.cli.option.UsdAmount;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.devnet.Balances;
import gavel.devnet.Devnet;
import gavel.devnet.chain.Funds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel devnet fund}. */
@Command(
    description = "Gives an account ether on both local chains, and test dollars on the first.")
public final class DevnetFundCommand extends GavelCommand {

  @Parameters(paramLabel = "NAME|ADDRESS", description = "whom")
  private String whom;

  @Option(
      names = "--eth",
      paramLabel = "AMOUNT",
      defaultValue = "1",
      description = "ether, on each chain (default: ${DEFAULT-VALUE})")
  private EtherAmount ether;

  @Option(
      names = "--usdc",
      paramLabel = "USD",
      defaultValue = "10000",
      description = "test USDC (default: ${DEFAULT-VALUE})")
  private UsdAmount usdc;

  @Option(
      names = "--usdt",
      paramLabel = "USD",
      defaultValue = "10000",
      description = "test USDT (default: ${DEFAULT-VALUE})")
  private UsdAmount usdt;

  @Mixin private AccountOptions accounts;

  @Override
  public View call() {
    Devnet devnet = Devnet.attach(session().home().devnet());
    Account account = new Accounts(session(), accounts).byNameOrAddress(whom);
    devnet.fund(account.address(), new Funds(ether.wei(), usdc.micro(), usdt.micro()));
    return new Funded(account, devnet.balances(account.address()));
  }

  private record Funded(Account account, Balances has) implements View {
    @Override
    public String schema() {
      return "gavel.devnet-fund/1";
    }

    @Override
    public void text(Page page) {
      page.line(account.name() + "  " + account.address() + " has now");
      page.row("devnet", Money.usd(has.usdc()) + " USDC, " + Money.usd(has.usdt()) + " USDT");
      page.more(Money.ether(has.l1Wei()));
      page.row("devnet L2", Money.ether(has.l2Wei()));
      page.line("Next: gavel sale show --sale devnet");
    }

    @Override
    public void json(ObjectNode into) {
      into.put("name", account.name())
          .put("address", account.address().toString())
          .put("usdc", has.usdc().toString())
          .put("usdt", has.usdt().toString())
          .put("l1_wei", has.l1Wei().toString())
          .put("l2_wei", has.l2Wei().toString());
    }
  }
}
