package gavel.auction.report.html;

import gavel.auction.EntityOutcome;
import gavel.auction.Fraction;
import gavel.auction.metrics.Concentration;
import gavel.auction.report.html.Section.Legend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** How unevenly the offer is shared out: Lorenz curves of what was bid and what was filled. */
final class ConcentrationChart {
  private static final int POINTS = 100;
  private static final List<Integer> SHOWN = List.of(50, 75, 90, 95, 99);

  private ConcentrationChart() {}

  static Section of(Facts facts) {
    double[] filled = curve(facts, EntityOutcome::accepted);
    double[] bid = curve(facts, EntityOutcome::committed);
    Scale percent = new Scale(0, 100);
    Plot plot =
        new Plot(percent, percent)
            .across(value -> (long) value + " %")
            .below(List.of(0.0, 25.0, 50.0, 75.0, 100.0), value -> (long) value + " %")
            .path("line equal", "M0 1000L1000 0")
            .path("area inner", path(filled) + "L1000 1000Z")
            .path("line bid", path(bid))
            .path("line got", path(filled));
    Concentration spread = facts.metrics().concentration();
    List<List<String>> rows = new ArrayList<>();
    for (int each : SHOWN) {
      rows.add(
          List.of("smallest " + each + " % of bidders", share(bid[each]), share(filled[each])));
    }
    rows.add(List.of("Gini of what is filled", "", spread.gini().toDecimal(3)));
    rows.add(List.of("HHI of what is filled", "", spread.hhi().toDecimal(6)));
    return new Section(
        "concentration",
        "Who gets how much of it",
        lead(spread),
        "<div class=square>" + plot.html("Shares of money held by the smallest bidders") + "</div>",
        List.of(
            new Legend("got", "filled, by the smallest … % of bidders"),
            new Legend("bid", "bid"),
            new Legend("equal", "all alike")),
        List.of("", "bid", "filled"),
        rows);
  }

  private static String lead(Concentration spread) {
    return "The largest 1 %% of bidders get <b>%s</b>. Gini <b>%s</b>; HHI %s%s."
        .formatted(
            Words.percent(spread.largestHundredth()),
            spread.gini().toDecimal(3),
            spread.hhi().toDecimal(6),
            spread.hhi().signum() == 0
                ? ""
                : ", as if <b>"
                    + Words.count(Fraction.ONE.over(spread.hhi()).floor().longValueExact())
                    + "</b> bidders had the same");
  }

  private static String share(double percent) {
    return String.format(Locale.ROOT, "%.1f %%", percent);
  }

  /** Percent of all the money that the smallest i % of the bidders have, for i of 0 to 100. */
  private static double[] curve(Facts facts, ToLongFunction<EntityOutcome> money) {
    long[] sorted = facts.entities().stream().mapToLong(money).sorted().toArray();
    double[] curve = new double[POINTS + 1];
    double sum = 0;
    int next = 0;
    for (int i = 0; i <= POINTS; i++) {
      for (; next < (long) sorted.length * i / POINTS; next++) {
        sum += sorted[next];
      }
      curve[i] = sum;
    }
    for (int i = 0; i <= POINTS; i++) {
      curve[i] = sum == 0 ? 0 : curve[i] * 100 / sum;
    }
    return curve;
  }

  private static String path(double[] curve) {
    StringBuilder path = new StringBuilder("M0 1000");
    for (int i = 1; i < curve.length; i++) {
      path.append(String.format(Locale.ROOT, "L%d %.1f", i * 10, 1000 - curve[i] * 10));
    }
    return path.toString();
  }
}
