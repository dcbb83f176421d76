package gavel.cli.command.simulate;

import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.montecarlo.Distribution;
import gavel.auction.montecarlo.Measure;
import gavel.auction.montecarlo.MonteCarlo;
import gavel.auction.montecarlo.Results;
import gavel.auction.report.Money;
import gavel.cli.View;
import gavel.cli.render.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the outcomes of drawn books are spread. */
record MonteCarloView(String source, Odds odds, MonteCarlo what, Results results, Duration took)
    implements View {

  private static final long PICO = 1_000_000_000_000L;
  private static final List<Integer> PERCENTS = List.of(1, 5, 25, 50, 75, 95, 99);
  private static final int BINS = 24;
  private static final String BARS = "▁▂▃▄▅▆▇█";

  @Override
  public String schema() {
    return "gavel.simulate-monte-carlo/1";
  }

  @Override
  public void text(Page page) {
    page.heading(
        "%,d books drawn from %s, seed %d".formatted(results.size(), source, what.seed()),
        String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0));
    Distribution price = results.of(Measure.PRICE);
    page.row("clearing", spread(price, this::price));
    page.more(bars(price));
    page.row("FDV", spread(price, this::fdv));
    page.row("raise", spread(results.of(Measure.RAISE), Figures::usd));
    if (results.columns().contains(Measure.GINI)) {
      full(page);
    }
    odds.text(page);
  }

  private void full(Page page) {
    page.row("committed", spread(results.of(Measure.COMMITTED), Figures::usd));
    page.row("winners", spread(results.of(Measure.WINNERS), gavel.cli.render.Money::count));
    page.row("largest 1 %", spread(results.of(Measure.LARGEST), MonteCarloView::share));
    page.row("Gini", spread(results.of(Measure.GINI), each -> part(each, 3)));
    page.row("HHI", spread(results.of(Measure.HHI), each -> part(each, 6)));
    page.row("locked", spread(results.of(Measure.LOCKED), MonteCarloView::share));
    for (int i = 1; i <= 10; i++) {
      page.row(
          i == 1 ? "fill" : "",
          "tenth %2d  ".formatted(i) + spread(results.of(Measure.FILL + i), MonteCarloView::share));
    }
  }

  private static String spread(Distribution of, LongFunction<String> text) {
    return "p5 %s   p50 %s   p95 %s"
        .formatted(
            text.apply(of.quantile(5)), text.apply(of.quantile(50)), text.apply(of.quantile(95)));
  }

  private static String bars(Distribution of) {
    List<Long> counts = of.histogram(BINS);
    long most = counts.stream().mapToLong(Long::longValue).max().orElse(1);
    StringBuilder bars = new StringBuilder();
    for (long count : counts) {
      bars.append(BARS.charAt((int) (count * (BARS.length() - 1) / most)));
    }
    return bars.toString();
  }

  private Price exact(long pico) {
    return new Price(Fraction.of(Math.max(1, pico), PICO));
  }

  private String price(long pico) {
    return Money.price(exact(pico), odds.terms().grid());
  }

  private String fdv(long pico) {
    return Figures.compact(odds.terms().offer().fdv(exact(pico)));
  }

  private static String share(long parts) {
    return Figures.percent(Fraction.of(parts, Measure.ONE));
  }

  private static String part(long parts, int digits) {
    return Figures.decimal(Fraction.of(parts, Measure.ONE), digits);
  }

  @Override
  public void json(ObjectNode into) {
    into.put("draws", results.size())
        .put("seed", what.seed())
        .put("of", what.fingerprint())
        .put("parts", Measure.ONE)
        .put("pricePerUsd", PICO);
    ObjectNode figures = into.putObject("figures");
    for (String column : results.columns()) {
      Distribution of = results.of(column);
      ObjectNode each = figures.putObject(column);
      PERCENTS.forEach(percent -> each.put("p" + percent, Long.toString(of.quantile(percent))));
      each.put("mean", of.mean().toDecimal(6));
      ArrayNode bins = each.putArray("histogram");
      of.histogram(BINS).forEach(bins::add);
    }
    odds.json(into);
  }
}
