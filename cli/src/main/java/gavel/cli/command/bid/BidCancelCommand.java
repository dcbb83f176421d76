package gavel.cli.command.bid;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.SendOptions;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.Sending;
import gavel.cli.wiring.Sent;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.LeaveChecks;
import gavel.protocol.sale.LeavePlans;
import gavel.protocol.sale.SaleClient;
import java.math.BigInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel bid cancel}. */
@Command(
    description =
        "Leaves the sale in its cancellation stage: all of the entity's money goes back to the"
            + " wallets that paid.")
public final class BidCancelCommand extends GavelCommand {

  @Mixin private SendOptions send;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    SaleClient client = sale.client();
    Checks.require(session(), "leaving the sale", LeaveChecks.cancel(client, account.address()));
    EntityState state =
        client.entityState(client.walletState(account.address()).orElseThrow().entity());
    BigInteger back = state.refund();
    Review review =
        Review.of("Cancel", "the whole bid of " + Money.usd(state.bid().amount()))
            .row("Returns", Money.usd(back) + " to the " + LeaveText.wallets(state))
            .note("it cannot be undone: an entity that has left cannot bid again");
    Sent sent =
        new Sending(session(), party.account(), send)
            .send(
                sale.l1(),
                sale.l1Network(),
                account,
                LeavePlans.cancel(client, account.address()),
                review);
    return new Cancelled(state, back, sent);
  }

  private record Cancelled(EntityState state, BigInteger back, Sent sent) implements View {
    @Override
    public String schema() {
      return "gavel.bid-cancel/1";
    }

    @Override
    public void text(Page page) {
      sent.text(page);
      if (sent.done()) {
        page.line(Money.usd(back) + " went back to the " + LeaveText.wallets(state) + ".");
      }
    }

    @Override
    public void json(ObjectNode into) {
      into.put("entity", state.entity().toString());
      Amounts.in(into).usd("returned", back);
      sent.json(into);
    }
  }
}
