package gavel.cli.command.bid;

import gavel.auction.EntityOutcome;
import gavel.auction.Settlement;
import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Fill;
import gavel.cli.render.Page;
import gavel.cli.render.Prices;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sent;
import gavel.protocol.sale.BidIntent;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A bid that was sent, or looked at only. */
public record BidSent(
    String schema, Sale sale, BidIntent bid, long tick, Sent sent, Optional<Standing> now)
    implements View {

  /** How the entity stands after it. */
  public record Standing(Settlement settlement, EntityOutcome outcome) {
    public Fill fill() {
      return new Fill(settlement, outcome);
    }
  }

  @Override
  public void text(Page page) {
    sent.text(page);
    now.ifPresent(
        standing ->
            page.indented(
                0,
                standing.outcome().accepted() == 0
                    ? "At today's price of "
                        + Prices.clearing(standing.settlement())
                        + " it would not be filled."
                    : "At today's price you would receive " + standing.fill().tokens() + "."));
  }

  @Override
  public void json(ObjectNode into) {
    into.put("entity", bid.entity().toString())
        .put("wallet", bid.wallet().toString())
        .put("token", bid.token().toString())
        .put("symbol", sale.symbol(bid.token()))
        .put("locked", bid.lockup());
    Amounts.in(into).usd("total", bid.total());
    Prices.json(into, sale.terms(), tick);
    sent.json(into);
    now.ifPresent(standing -> standing.fill().json(into.putObject("filled_now")));
  }
}
