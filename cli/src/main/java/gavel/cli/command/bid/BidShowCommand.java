package gavel.cli.command.bid;

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

/** {@code gavel bid show}. */
@Command(
    description =
        "Shows an account's bid: its entity's amount, price and lock, what each wallet paid, and how"
            + " it is filled now.")
public final class BidShowCommand extends GavelCommand {

  @Mixin private PartyOptions party;
  @Mixin private ParticipantsOptions participants;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    SaleClient client = sale.client();
    Optional<EntityState> state =
        client.walletState(account.address()).map(wallet -> client.entityState(wallet.entity()));
    if (state.isEmpty()) {
      return new BidShow(sale, account, Optional.empty(), Optional.empty());
    }
    Outlook outlook =
        Outlook.of(
            client,
            sale.terms(),
            new SaleFiles(session(), sale).participants(participants),
            sale.descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L));
    return new BidShow(
        sale,
        account,
        state,
        outlook
            .find(state.get().entity())
            .map(outcome -> new BidSent.Standing(outlook.settlement(), outcome)));
  }
}
