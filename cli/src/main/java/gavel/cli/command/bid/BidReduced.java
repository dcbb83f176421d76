package gavel.cli.command.bid;

import gavel.auction.EntityId;
import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.wiring.Sent;
import java.math.BigInteger;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bid of which a part was taken back.
 *
 * @param rest of the entity's bid
 */
record BidReduced(EntityId entity, BigInteger returned, BigInteger rest, Sent sent)
    implements View {

  @Override
  public String schema() {
    return "gavel.bid-reduce/1";
  }

  @Override
  public void text(Page page) {
    sent.text(page);
    if (sent.done()) {
      page.line(Money.usd(returned) + " went back, " + Money.usd(rest) + " stay in the sale.");
    }
  }

  @Override
  public void json(ObjectNode into) {
    into.put("entity", entity.toString());
    Amounts.in(into).usd("returned", returned).usd("rest", rest);
    sent.json(into);
  }
}
