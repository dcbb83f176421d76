package gavel.auction.report.html;

import gavel.auction.EntityOutcome;
import gavel.auction.report.html.Section.Legend;
import java.util.ArrayList;
import java.util.List;

/** How much money was bid at which prices, and how much of it is filled. */
final class BidsChart {
  private static final int BARS = 40;

  private BidsChart() {}

  /** Some neighbouring prices; both sums in micro-USD. */
  private record Bin(long from, long to, long bid, long filled) {}

  static Section of(Facts facts) {
    Prices prices = Prices.of(facts);
    List<Bin> bins = bins(facts, prices);
    long most = bins.stream().mapToLong(Bin::bid).max().orElse(1);
    Plot plot =
        new Plot(
                new Scale((double) prices.low(), (double) bins.getLast().to()),
                new Scale(0, most * 1.06 + 1))
            .across(value -> Words.usd((long) value))
            .below(prices.named(), prices::word);
    for (Bin bin : bins) {
      if (bin.bid() > 0) {
        double from = (double) bin.from();
        double to = (double) bin.to();
        double filled = (double) bin.filled();
        plot.bar("unfilled", from, to, filled, (double) bin.bid(), told(prices, bin));
        plot.bar("filled", from, to, 0, filled, told(prices, bin));
      }
    }
    return new Section(
        "bids",
        "Who bid what price",
        lead(facts),
        plot.html("Money bid by price, and how much of it is filled"),
        List.of(new Legend("filled", "filled"), new Legend("unfilled", "goes back")),
        List.of("prices", "bid", "filled"),
        rows(prices, bins));
  }

  private static String lead(Facts facts) {
    long cap = facts.demand().grid().max();
    long atCap = facts.demand().at(cap);
    return "<b>%s</b> were bid by <b>%s</b> bidders, %s of it at the highest price that could be bid."
        .formatted(
            Words.usd(facts.settlement().totals().committed()),
            Words.count(facts.metrics().bidders()),
            Words.percent(
                gavel.auction.Fraction.of(
                    atCap, Math.max(1, facts.settlement().totals().committed()))));
  }

  private static List<Bin> bins(Facts facts, Prices prices) {
    long width = Math.max(1, (prices.high() - prices.low() + BARS) / BARS);
    int count = (int) ((prices.high() - prices.low()) / width + 1);
    long[] bid = new long[count];
    long[] filled = new long[count];
    for (EntityOutcome each : facts.entities()) {
      long tick = Math.max(prices.low(), prices.grid().clamp(each.bid().price()));
      int bin = (int) ((tick - prices.low()) / width);
      bid[bin] += each.committed();
      filled[bin] += each.accepted();
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long from = prices.low() + i * width;
      bins.add(new Bin(from, from + width, bid[i], filled[i]));
    }
    return bins;
  }

  private static String told(Prices prices, Bin bin) {
    return "%s: %s bid, %s filled"
        .formatted(span(prices, bin), Words.usd(bin.bid()), Words.usd(bin.filled()));
  }

  private static String span(Prices prices, Bin bin) {
    return bin.to() - bin.from() == 1
        ? prices.word((double) bin.from())
        : prices.word((double) bin.from()) + " to " + prices.word((double) bin.to() - 1);
  }

  private static List<List<String>> rows(Prices prices, List<Bin> bins) {
    return bins.stream()
        .filter(bin -> bin.bid() > 0)
        .map(bin -> List.of(span(prices, bin), Words.usd(bin.bid()), Words.usd(bin.filled())))
        .toList();
  }
}
