package gavel.cli.command.bid;

import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Prices;
import gavel.protocol.sale.BidTerms;
import tools.jackson.databind.node.ObjectNode;

/** A bid that is already what was wanted. */
record BidUnchanged(Bidding bidding) implements View {

  @Override
  public String schema() {
    return "gavel.bid-ensure/1";
  }

  @Override
  public void text(Page page) {
    BidTerms bid = bidding.state().bid();
    page.line(
        "Nothing to do: the bid is "
            + Money.usd(bid.amount())
            + " at "
            + Prices.tick(bidding.sale().terms(), bid.price())
            + (bid.lockup() ? ", locked." : "."));
  }

  @Override
  public void json(ObjectNode into) {
    BidTerms bid = bidding.state().bid();
    into.put("entity", bidding.state().entity().toString())
        .put("wallet", bidding.account().address().toString())
        .put("locked", bid.lockup());
    Amounts.in(into).usd("total", bid.amount());
    Prices.json(into, bidding.sale().terms(), bid.price());
    into.put("dry_run", false).putArray("transactions");
  }
}
