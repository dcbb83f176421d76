package gavel.auction.report.html;

import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.montecarlo.Distribution;
import gavel.auction.montecarlo.Measure;
import gavel.auction.report.Money;
import gavel.auction.report.html.Section.Legend;
import gavel.auction.terms.PriceGrid;
import gavel.auction.terms.PriceRule;
import java.util.ArrayList;
import java.util.List;

/** Where books like this one clear: the price, or under a fixed price the raise. */
final class DrawsChart {
  private static final int BARS = 32;
  private static final long PICO = 1_000_000_000_000L;

  private final Facts facts;
  private final boolean fixed;
  private final PriceGrid grid;
  private final Distribution values;

  private DrawsChart(Facts facts) {
    this.facts = facts;
    this.fixed = facts.situation().terms().rule() instanceof PriceRule.Fixed;
    this.grid = facts.situation().terms().grid();
    this.values = facts.draws().of(fixed ? Measure.RAISE : Measure.PRICE);
  }

  static Section of(Facts facts) {
    return new DrawsChart(facts).section();
  }

  private Section section() {
    long width = width();
    long low = values.quantile(0) / width * width;
    long high = values.quantile(100);
    List<Long> counts = new ArrayList<>();
    for (long from = low; from <= high; from += width) {
      counts.add(values.between(from, from + width));
    }
    double end = low + (double) width * counts.size();
    double room = width * Math.max(1.5, counts.size() * 0.04);
    long most = counts.stream().mapToLong(Long::longValue).max().orElse(1);
    Plot plot =
        new Plot(new Scale(low - room, end + room), new Scale(0, most * 1.2))
            .below(low + width / 2.0, word(low), false)
            .below(end - width / 2.0, word(high), counts.size() < 3);
    for (int i = 0; i < counts.size(); i++) {
      long from = low + i * width;
      long count = counts.get(i);
      plot.bar(
          "filled",
          (double) from,
          (double) from + width,
          0,
          (double) count,
          told(from, width, count));
    }
    plot.upright("clears", median() + width / 2.0, "median " + word(median()));
    return new Section(
        "draws",
        fixed ? "What the raise could have been" : "What the price could have been",
        lead(),
        plot.html("How often each outcome came in books drawn by chance"),
        List.of(
            new Legend("filled", "books that " + (fixed ? "raise" : "clear at") + " so much"),
            new Legend("clears", "median")),
        List.of("of the drawn books", fixed ? "raise at most" : "clear at most at"),
        List.of(1, 5, 25, 50, 75, 95, 99).stream()
            .map(percent -> List.of(percent + " %", word(values.quantile(percent))))
            .toList());
  }

  private long median() {
    return values.quantile(50);
  }

  /** Whole steps of the price, so that no bar counts more of them than its neighbour. */
  private long width() {
    long span = values.quantile(100) - values.quantile(0);
    if (fixed) {
      return Math.max(1, span / BARS + 1);
    }
    long step = Math.max(1, grid.tick().times(PICO).floor().longValueExact());
    return step * Math.max(1, (span / step + BARS) / BARS);
  }

  private String told(long from, long width, long count) {
    String of = " of " + Words.count(facts.draws().size()) + " books";
    String range =
        fixed || width > grid.tick().times(PICO).floor().longValueExact()
            ? word(from) + " to below " + word(from + width)
            : word(from);
    return range + ": " + Words.count(count) + of;
  }

  private String word(long value) {
    return fixed
        ? Words.usd(value)
        : Money.price(new Price(Fraction.of(Math.max(1, value), PICO)), grid);
  }

  private String lead() {
    return ("Had other people of the same kind come – %s books drawn from these bids, with"
            + " replacement –, nine in ten would have %s between <b>%s</b> and <b>%s</b>.")
        .formatted(
            Words.count(facts.draws().size()),
            fixed ? "raised" : "cleared",
            word(values.quantile(5)),
            word(values.quantile(95)));
  }
}
