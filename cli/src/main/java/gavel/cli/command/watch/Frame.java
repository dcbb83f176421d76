package gavel.cli.command.watch;

import gavel.auction.DemandCurve;
import gavel.cli.command.sale.PricePath;
import gavel.cli.command.simulate.DemandDrawing;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Prices;
import gavel.cli.render.Sparkline;
import gavel.cli.render.Table;
import gavel.cli.wiring.Sale;
import gavel.protocol.history.BidLog;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the screen shows of a moment. */
record Frame(Moment moment) {

  private static final int BIDS = 6;

  /** What stands around the drawn path: its label and two prices. */
  private static final int PATH_WORDS = 36;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd MMM HH:mm:ss 'UTC'", Locale.ROOT);

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
    List<PricePath.Moment> path = PricePath.thinned(moment.path(), page.columns() - PATH_WORDS);
    if (path.size() > 1) {
      page.row("path", path(sale, path));
    }
    List<BidLog> bids = moment.lastBids(BIDS);
    if (!bids.isEmpty()) {
      page.table(table(sale, bids));
    }
    page.blank();
    page.line("  q closes");
  }

  private static String path(Sale sale, List<PricePath.Moment> path) {
    List<Long> ticks = path.stream().map(each -> each.price().pStar()).toList();
    return Sparkline.of(ticks)
        + "  "
        + Prices.tick(sale.terms(), ticks.getFirst())
        + " → "
        + Prices.tick(sale.terms(), ticks.getLast());
  }

  private static Table table(Sale sale, List<BidLog> bids) {
    Table table = new Table("last bids", "wallet", "whole bid", "price", "lock");
    for (BidLog bid : bids) {
      table.row(
          TIME.format(bid.time().atZone(ZoneOffset.UTC)),
          bid.wallet().shortForm(),
          Money.usd(bid.bid().amount()),
          Prices.tick(sale.terms(), bid.bid().price()),
          bid.bid().lockup() ? "yes" : "no");
    }
    return table;
  }
}
