package gavel.cli.command.allocation;

import gavel.auction.EntityId;
import gavel.auction.EntityOutcome;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
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
import gavel.protocol.sale.WalletState;
import gavel.protocol.settle.Outlook;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gavel allocation show}. */
@Command(
    description =
        "Shows what a bid gets, and why this much: computed from the book until allocations are set,"
            + " then as the sale contract has them.")
public final class AllocationShowCommand extends GavelCommand {

  @Mixin private ParticipantsOptions participants;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    SaleClient client = sale.client();
    EntityId entity =
        client
            .walletState(account.address())
            .map(WalletState::entity)
            .orElseThrow(() -> noBid(account));
    EntityState state = client.entityState(entity);
    Outlook outlook =
        Outlook.of(
            client,
            sale.terms(),
            new SaleFiles(session(), sale).participants(participants),
            sale.descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L));
    Optional<EntityOutcome> computed = outlook.find(entity);
    return new AllocationShow(sale, outlook, state, computed);
  }

  private static Failure noBid(Account account) {
    return Failure.refused(
        account.name() + " has not bid, so there is nothing to allocate.",
        List.of("Name the account that bid: --account"));
  }
}
