package gavel.cli.command.sale;

import gavel.auction.Auction;
import gavel.auction.Bid;
import gavel.auction.DemandCurve;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.fast.BidColumns;
import gavel.cli.View;
import gavel.cli.command.simulate.DemandDrawing;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Prices;
import gavel.cli.render.Table;
import gavel.cli.wiring.Chronicle;
import gavel.cli.wiring.Sale;
import gavel.protocol.rpc.Block;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A book at a block: its demand curve, and the highest bids where they are asked for. */
record SaleBook(Sale sale, Block head, BidColumns book, Settlement settlement, List<Bid> highest)
    implements View {

  private static final Comparator<Bid> HIGHEST =
      Comparator.comparingLong(Bid::price)
          .thenComparingLong(Bid::committed)
          .reversed()
          .thenComparing(Bid::id);

  /** A view of what a sale's events come to. */
  static SaleBook of(Sale sale, Chronicle chronicle, Participants participants, int bids) {
    BidColumns book = chronicle.columns();
    List<Bid> highest =
        bids == 0
            ? List.of()
            : chronicle.book().live().stream().sorted(HIGHEST).limit(bids).toList();
    return new SaleBook(
        sale, chronicle.head(), book, Auction.settle(book, sale.terms(), participants), highest);
  }

  @Override
  public String schema() {
    return "gavel.sale-book/1";
  }

  @Override
  public void text(Page page) {
    Terms terms = sale.terms();
    long live = live();
    page.heading(terms.name(), sale.l1Network() + ", block " + head.number());
    if (live == 0) {
      page.line("  No bids yet.");
      return;
    }
    page.line("  price       demand at or above, offer " + offer());
    DemandDrawing.lines(curve(), clearing(), page.columns()).forEach(page::line);
    page.line(
        "  "
            + Money.count(live)
            + (live == 1 ? " bid, " : " bids, ")
            + Money.usd(book.committed())
            + " committed, clears at "
            + Prices.clearing(settlement)
            + " (FDV "
            + Prices.fdv(terms, settlement.price())
            + ")");
    if (!highest.isEmpty()) {
      page.table(table());
    }
  }

  private String offer() {
    return Money.usd(sale.terms().offer().cost(settlement.price()).floor()) + " at that price";
  }

  private DemandCurve curve() {
    return book.demand(sale.terms().grid());
  }

  private long clearing() {
    return settlement.pStar().orElse(sale.terms().grid().min());
  }

  private long live() {
    return IntStream.range(0, book.size()).filter(bid -> book.amount(bid) > 0).count();
  }

  private Table table() {
    Table table = new Table("entity", "price", "amount", "lock", "last bid (UTC)");
    for (Bid bid : highest) {
      table.row(
          bid.id().toString().substring(0, 10) + "…",
          Prices.tick(sale.terms(), bid.price()),
          Money.usd(bid.committed()),
          bid.lock() ? "yes" : "no",
          Instant.ofEpochSecond(bid.time()).toString());
    }
    return table;
  }

  @Override
  public void json(ObjectNode into) {
    Terms terms = sale.terms();
    into.put("block", head.number()).put("time", head.timestamp().toString()).put("bids", live());
    Amounts.in(into).usd("committed", book.committed());
    into.put("clearing_price", settlement.price().toString())
        .put("clearing_price_formatted", Prices.clearing(settlement));
    settlement.pStar().ifPresent(tick -> into.put("clearing_tick", tick));
    ArrayNode curve = into.putArray("demand");
    curve()
        .atOrAbove()
        .descendingMap()
        .forEach(
            (tick, micro) -> {
              ObjectNode point = curve.addObject().put("tick", tick);
              point.put("price_formatted", Prices.tick(terms, tick));
              Amounts.in(point).usd("demand", micro);
            });
    ArrayNode rows = into.putArray("highest");
    for (Bid bid : highest) {
      ObjectNode row = rows.addObject().put("entity", bid.id().toString());
      Prices.json(row, terms, bid.price());
      Amounts.in(row).usd("amount", bid.committed());
      row.put("locked", bid.lock()).put("time", Instant.ofEpochSecond(bid.time()).toString());
    }
  }
}
