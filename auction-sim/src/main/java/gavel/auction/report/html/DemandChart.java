package gavel.auction.report.html;

import gavel.auction.DemandCurve.Point;
import gavel.auction.Price;
import gavel.auction.report.Money;
import gavel.auction.report.html.Section.Legend;
import gavel.auction.terms.PriceRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much money stands behind each price, against what the whole offer costs there. */
final class DemandChart {
  private static final int MOST_POINTS = 500;
  private static final int ROWS = 12;

  private DemandChart() {}

  static Section of(Facts facts) {
    Prices prices = Prices.of(facts);
    Price price = facts.settlement().price();
    long clears = Prices.tick(prices.grid(), price);
    List<Point> points = facts.demand().points(MOST_POINTS, Math.max(1, clears)).reversed();
    long most = points.stream().mapToLong(Point::demand).max().orElse(1);
    Scale across = prices.scale();
    Scale up = new Scale(0, most * 1.06 + 1);
    double cost = cost(facts, price);
    String word = Money.price(price);
    String drawing =
        new Plot(across, up)
            .across(value -> Words.usd((long) value))
            .below(prices.named(), prices::word)
            .path("area demand", area(points, across, up))
            .path("line cost", cost(facts, prices, across, up))
            .upright("clears", (double) clears, "clears at " + word)
            .dot((double) clears, Math.min(cost, (double) most))
            .html("Demand at or above each price; the sale clears at " + word);
    return new Section(
        "demand",
        "Demand and the price",
        lead(facts, word, cost),
        drawing,
        List.of(
            new Legend("demand", "money bid at this price or above"),
            new Legend("cost", "what the whole offer costs"),
            new Legend("clears", "the price paid")),
        List.of("price", "demand at or above", "the offer costs"),
        rows(facts, clears));
  }

  private static String lead(Facts facts, String word, double cost) {
    long there = facts.demand().at(Prices.tick(facts.demand().grid(), facts.settlement().price()));
    return "At %s the bids at that price or above come to <b>%s</b>, against an offer of <b>%s</b>; %s."
        .formatted(
            word,
            Words.dollars(there),
            Words.dollars((long) cost),
            reason(facts, there < (long) cost));
  }

  private static String reason(Facts facts, boolean uncovered) {
    if (facts.situation().terms().rule() instanceof PriceRule.Fixed) {
      return "the price was fixed beforehand";
    }
    if (uncovered) {
      return "no price is covered, so not all of it is sold";
    }
    return atTheTop(facts)
        ? "nobody could bid a higher price"
        : "a step higher, demand would not cover it";
  }

  private static boolean atTheTop(Facts facts) {
    return Prices.tick(facts.demand().grid(), facts.settlement().price())
        >= facts.demand().grid().max();
  }

  private static double cost(Facts facts, Price price) {
    return facts.situation().terms().offer().cost(price).floor().doubleValue();
  }

  /** Between two prices demand is that of the upper one. */
  private static String area(List<Point> points, Scale across, Scale up) {
    StringBuilder path = new StringBuilder("M0 1000");
    for (Point each : points) {
      path.append(
          String.format(
              Locale.ROOT,
              "V%.1fH%.1f",
              up.down((double) each.demand()),
              across.at((double) each.tick())));
    }
    return path.append("V1000Z").toString();
  }

  private static String cost(Facts facts, Prices prices, Scale across, Scale up) {
    double each = cost(facts, prices.grid().priceAt(1));
    return String.format(
        Locale.ROOT,
        "M%.1f %.1fL%.1f %.1f",
        across.at((double) prices.low()),
        up.down(each * prices.low()),
        across.at((double) prices.high()),
        up.down(each * prices.high()));
  }

  private static List<List<String>> rows(Facts facts, long clears) {
    List<List<String>> rows = new ArrayList<>();
    for (Point point : facts.demand().points(ROWS, Math.max(1, clears))) {
      rows.add(
          List.of(
              Money.price(point.price(), facts.demand().grid()),
              Money.usd(point.demand()),
              Money.usd((long) cost(facts, point.price()))));
    }
    return rows;
  }
}
