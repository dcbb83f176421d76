package gavel.cli.command.refund;

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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel refund claim}. */
@Command(
    description =
        "Has everything that was not accepted paid back, to the wallets that paid it, once the sale"
            + " is done.")
public final class RefundClaimCommand extends GavelCommand {

  @Mixin private SendOptions send;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    SaleClient client = sale.client();
    Checks.require(session(), "this claim", LeaveChecks.refund(client, account.address()));
    EntityState state =
        client.entityState(client.walletState(account.address()).orElseThrow().entity());
    Review review =
        Review.of("Refund", Money.usd(state.refund()) + " of " + Money.usd(state.committed()))
            .row("Accepted", Money.usd(state.accepted()));
    Sent sent =
        new Sending(session(), party.account(), send)
            .send(
                sale.l1(),
                sale.l1Network(),
                account,
                LeavePlans.refund(client, account.address()),
                review);
    return new Refunded(state, sent);
  }

  private record Refunded(EntityState state, Sent sent) implements View {
    @Override
    public String schema() {
      return "gavel.refund-claim/1";
    }

    @Override
    public void text(Page page) {
      sent.text(page);
      if (sent.done()) {
        page.line(Money.usd(state.refund()) + " was paid back.");
      }
    }

    @Override
    public void json(ObjectNode into) {
      into.put("entity", state.entity().toString());
      Amounts.in(into).usd("refund", state.refund()).usd("accepted", state.accepted());
      sent.json(into);
    }
  }
}
