package gavel.cli.command.bid;

import gavel.auction.EntityId;
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
import gavel.protocol.receipt.BidReceipt;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.settle.Outlook;
import gavel.wallet.secret.PrivateFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel bid show}. */
@Command(
    description =
        "Shows an account's bid: its entity's amount, price and lock, what each wallet paid, and how"
            + " it is filled now.")
public final class BidShowCommand extends GavelCommand {

  @Mixin private PartyOptions party;
  @Mixin private ParticipantsOptions participants;

  @Option(
      names = "--receipt",
      paramLabel = "FILE",
      description =
          "write the last bid with its permit, transaction and proofs to keep; see gavel verify"
              + " receipt")
  private Path receipt;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    SaleClient client = sale.client();
    Optional<EntityState> state =
        client.walletState(account.address()).map(wallet -> client.entityState(wallet.entity()));
    if (receipt != null) {
      writeReceipt(sale, state.orElseThrow(() -> nothingToProve(account)).entity());
    }
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

  private void writeReceipt(Sale sale, EntityId entity) {
    BidReceipt made = new LastBid(sale).receipt(entity);
    PrivateFiles.write(receipt, made.toJson());
    session()
        .say(
            "Written to "
                + receipt
                + ". To use it: gavel verify receipt "
                + receipt
                + " --bundle …");
  }

  private static Failure nothingToProve(Account account) {
    return Failure.refused(
        account.name() + " has not bid, so there is nothing to prove.",
        List.of("Name the account that bid: --account"));
  }
}
