package gavel.cli.command.sale;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.SaleFiles;
import gavel.cli.wiring.Sales;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.settle.Outlook;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel sale show}. */
@Command(
    description =
        "Shows a sale: its stage, what is offered, the price now, the demand, and your own bid.")
public final class SaleShowCommand extends GavelCommand {

  @Option(
      names = "--origins",
      description = "show every figure of the descriptor with its standing and source instead")
  private boolean origins;

  @Mixin private PartyOptions party;
  @Mixin private ParticipantsOptions participants;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    if (origins) {
      return new SaleOrigins("gavel.sale-origins/1", sale.descriptor());
    }
    SaleClient client = sale.client();
    Outlook outlook =
        Outlook.of(
            client,
            sale.terms(),
            new SaleFiles(session(), sale).participants(participants),
            sale.descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L));
    Optional<Account> account = new Accounts(session(), party.account()).find();
    return new SaleShow(
        sale,
        outlook,
        client.paused(),
        client.liveClearingPrice(),
        account,
        state(client, account));
  }

  private static Optional<EntityState> state(SaleClient client, Optional<Account> account) {
    return account
        .flatMap(each -> client.walletState(each.address()))
        .map(wallet -> client.entityState(wallet.entity()));
  }
}
