package gavel.cli.command.simulate;

import gavel.auction.Fraction;
import gavel.auction.Terms;
import gavel.auction.montecarlo.Distribution;
import gavel.auction.montecarlo.MyBid;
import gavel.auction.montecarlo.Results;
import gavel.auction.report.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of one's own bids in the drawn books.
 *
 * @param terms that they are priced by
 */
record Odds(Terms terms, List<Each> bids) {
  /** More than so many are a table. */
  private static final int MOST_LINES = 3;

  private static final int DIGITS = 9;

  /**
   * One of them.
   *
   * @param filled the share of books in which it gets something
   * @param whole the share in which it gets all that it asks for
   * @param accepted micro-USD, the mean
   * @param tokens in 10⁻⁶ tokens, the mean
   */
  record Each(MyBid bid, Fraction filled, Fraction whole, Fraction accepted, Fraction tokens) {}

  Odds {
    bids = List.copyOf(bids);
  }

  static Odds of(Terms terms, List<MyBid> bids, Results results) {
    List<Each> odds = new ArrayList<>();
    for (int i = 0; i < bids.size(); i++) {
      Distribution accepted = results.of("accepted" + (i + 1));
      odds.add(
          new Each(
              bids.get(i),
              accepted.atLeast(1),
              accepted.atLeast(bids.get(i).amount()),
              accepted.mean(),
              results.of("tokens" + (i + 1)).mean()));
    }
    return new Odds(terms, odds);
  }

  void text(Page page) {
    if (bids.size() <= MOST_LINES) {
      for (int i = 0; i < bids.size(); i++) {
        page.row(i == 0 ? "your bid" : "", line(bids.get(i)));
      }
      return;
    }
    page.line("Of a bid of yours, in how many books it is filled, and what to expect of it:");
    Table table = new Table("up to", "amount", "filled", "whole", terms.offer().token(), "for");
    for (Each each : bids) {
      table.row(
          price(each.bid()),
          Money.usd(each.bid().amount()),
          Figures.percent(each.filled()),
          Figures.percent(each.whole()),
          count(each.tokens()),
          Money.usd(each.accepted().floor().longValueExact()));
    }
    page.table(table);
  }

  private String line(Each each) {
    return "%s at %s: filled in %s of draws, whole in %s; expected %s %s for %s"
        .formatted(
            Money.usd(each.bid().amount()),
            price(each.bid()),
            Figures.percent(each.filled()),
            Figures.percent(each.whole()),
            count(each.tokens()),
            terms.offer().token(),
            Money.usd(each.accepted().floor().longValueExact()));
  }

  private String price(MyBid bid) {
    return Money.price(terms.grid().priceAt(bid.tick()), terms.grid());
  }

  /** Whole tokens, cut. */
  private static String count(Fraction micro) {
    return String.format(Locale.ROOT, "%,d", micro.over(Fraction.of(1_000_000)).floor());
  }

  void json(ObjectNode into) {
    ArrayNode array = into.putArray("myBids");
    for (Each each : bids) {
      array
          .addObject()
          .put("amount", Long.toString(each.bid().amount()))
          .put("tick", each.bid().tick())
          .put("filled", each.filled().toDecimal(DIGITS))
          .put("whole", each.whole().toDecimal(DIGITS))
          .put("meanAccepted", each.accepted().toDecimal(6))
          .put("meanTokensMicro", each.tokens().toDecimal(6));
    }
  }

  /** A line a bid; money in USD, shares as decimals. */
  void csv(Appendable out) throws IOException {
    out.append("price,amount,filled,whole,mean_accepted,mean_tokens\n");
    for (Each each : bids) {
      out.append(
          String.join(
              ",",
              terms.grid().priceAt(each.bid().tick()).toDecimal(18),
              Fraction.of(each.bid().amount(), 1_000_000).toDecimal(6),
              each.filled().toDecimal(DIGITS),
              each.whole().toDecimal(DIGITS),
              each.accepted().over(Fraction.of(1_000_000)).toDecimal(6),
              each.tokens().over(Fraction.of(1_000_000)).toDecimal(6)));
      out.append('\n');
    }
  }
}
