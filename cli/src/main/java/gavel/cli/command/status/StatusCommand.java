package gavel.cli.command.status;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.TreeOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Permits;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.SaleFiles;
import gavel.cli.wiring.Sales;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.settle.Outlook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gavel status}. */
@Command(
    description =
        "Where am I, and what next: registration, bid, allocation, refund, claim, lock, stake, and"
            + " open transactions of one account in one sale.")
public final class StatusCommand extends GavelCommand {

  @Mixin private ParticipantsOptions participants;
  @Mixin private TreeOptions tree;
  @Mixin private PartyOptions party;
  @Mixin private EntityOptions who;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    SaleClient client = sale.client();
    Outlook outlook =
        Outlook.of(
            client,
            sale.terms(),
            new SaleFiles(session(), sale).participants(participants),
            sale.descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L));
    SaleRows rows =
        new SaleRows(
            sale,
            outlook,
            client
                .walletState(account.address())
                .map(wallet -> client.entityState(wallet.entity())));
    RegistrationRow registration =
        new RegistrationRow(new Permits(session(), sale, who), account.address());
    ClaimRow claim = new ClaimRow(session(), sale, tree, account.address());
    StakeRow stake = new StakeRow(sale, account.address());
    long open =
        session().journal().watched().stream()
            .filter(entry -> entry.account().equals(account.address()))
            .filter(entry -> entry.state().isOpen())
            .count();
    return new Status(
        sale,
        account,
        java.util.stream.Stream.of(
                java.util.stream.Stream.of(registration.row()),
                rows.all().stream(),
                java.util.stream.Stream.of(claim.row(), stake.row()))
            .flatMap(each -> each)
            .toList(),
        open);
  }
}
