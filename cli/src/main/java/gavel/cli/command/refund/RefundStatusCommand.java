package gavel.cli.command.refund;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.PartyOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.SaleClient;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gavel refund status}. */
@Command(
    description =
        "Shows what was paid, what of it was accepted, and what goes back or went back, by wallet.")
public final class RefundStatusCommand extends GavelCommand {

  @Mixin private PartyOptions party;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    SaleClient client = sale.client();
    Optional<EntityState> state =
        client.walletState(account.address()).map(wallet -> client.entityState(wallet.entity()));
    return new RefundStatus(sale, account, client.stage(), client.claimRefundEnabled(), state);
  }
}
