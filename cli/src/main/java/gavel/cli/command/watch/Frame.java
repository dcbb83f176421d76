package gavel.cli.command.watch;

import gavel.auction.DemandCurve;
import gavel.cli.command.simulate.DemandDrawing;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Prices;
import gavel.cli.render.Table;
import gavel.cli.wiring.Sale;
import gavel.protocol.history.BidLog;
import java.util.List;

/** What the screen shows of a moment. */
record Frame(Moment moment) {

  private static final int BIDS = 6;

  void text(Page page) {
    Sale sale = moment.sale();
    page.heading(
        sale.terms().name(), sale.l1Network() + ", block " + moment.chronicle().head().number());
    page.line("  " + moment.head());
    moment.you().ifPresent(text -> page.row("you", text));
    page.blank();
    if (!moment.chronicle().book().live().isEmpty()) {
      DemandCurve curve = DemandCurve.of(moment.chronicle().book(), sale.terms().grid());
      long clearing = moment.settlement().pStar().orElse(sale.terms().grid().min());
      page.lines(DemandDrawing.lines(curve, clearing, page.columns()));
    }
    page.blank();
    List<BidLog> bids = moment.lastBids(BIDS);
    if (!bids.isEmpty()) {
      page.table(table(sale, bids));
    }
    page.blank();
    page.line("  q closes");
  }

  private static Table table(Sale sale, List<BidLog> bids) {
    Table table = new Table("last bids (UTC)", "wallet", "whole bid", "price", "lock");
    for (BidLog bid : bids) {
      table.row(
          bid.time().toString(),
          bid.wallet().shortForm(),
          Money.usd(bid.bid().amount()),
          Prices.tick(sale.terms(), bid.bid().price()),
          bid.bid().lockup() ? "yes" : "no");
    }
    return table;
  }
}
