package gavel.cli.command.sale;

import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Prices;
import gavel.cli.render.Table;
import gavel.cli.wiring.Chronicle;
import gavel.cli.wiring.Sale;
import gavel.protocol.history.BidLog;
import gavel.protocol.history.StageLog;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sale's past. */
record SaleStory(Sale sale, Chronicle chronicle, List<PricePath.Moment> path, int limit)
    implements View {

  @Override
  public String schema() {
    return "gavel.sale-history/1";
  }

  @Override
  public void text(Page page) {
    page.heading(sale.terms().name(), sale.l1Network() + ", block " + chronicle.head().number());
    for (StageLog stage : chronicle.history().stages()) {
      page.row(stage.stage().contractName(), "since " + page.time(stage.time()));
    }
    if (!path.isEmpty()) {
      page.table(prices());
    }
    if (bids().isEmpty()) {
      page.line("  No bids yet.");
    } else {
      page.table(lastBids());
    }
  }

  private Table prices() {
    Table table = new Table("time (UTC)", "price", "committed", "of the offer");
    for (PricePath.Moment moment : PricePath.thinned(path, limit)) {
      table.row(
          moment.time().toString(),
          Prices.tick(sale.terms(), moment.price().pStar()),
          Money.usd(moment.price().committed()),
          moment.price().subscription().times(100).toDecimal(1) + " %");
    }
    return table;
  }

  private List<BidLog> bids() {
    List<BidLog> all = chronicle.history().bids();
    return all.subList(Math.max(0, all.size() - limit), all.size()).reversed();
  }

  private Table lastBids() {
    Table table = new Table("last bids (UTC)", "wallet", "whole bid", "price", "lock");
    for (BidLog bid : bids()) {
      table.row(
          bid.time().toString(),
          bid.wallet().shortForm(),
          Money.usd(bid.bid().amount()),
          Prices.tick(sale.terms(), bid.bid().price()),
          bid.bid().lockup() ? "yes" : "no");
    }
    return table;
  }

  @Override
  public void json(ObjectNode into) {
    into.put("block", chronicle.head().number());
    ArrayNode stages = into.putArray("stages");
    for (StageLog stage : chronicle.history().stages()) {
      stages
          .addObject()
          .put("stage", stage.stage().contractName())
          .put("time", stage.time().toString())
          .put("block", stage.block())
          .put("transaction", stage.transaction().hex());
    }
    ArrayNode prices = into.putArray("prices");
    for (PricePath.Moment moment : PricePath.thinned(path, limit)) {
      ObjectNode row = prices.addObject().put("time", moment.time().toString());
      Prices.json(row, sale.terms(), moment.price().pStar());
      Amounts.in(row).usd("committed", moment.price().committed());
      row.put("subscription", moment.price().subscription().toString());
    }
    ArrayNode bids = into.putArray("bids");
    for (BidLog bid : bids()) {
      ObjectNode row = bids.addObject().put("time", bid.time().toString());
      row.put("entity", bid.entity().toString()).put("wallet", bid.wallet().toString());
      Amounts.in(row).usd("amount", bid.bid().amount());
      Prices.json(row, sale.terms(), bid.bid().price());
      row.put("locked", bid.bid().lockup()).put("transaction", bid.transaction().hex());
    }
  }
}
