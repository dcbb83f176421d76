package gavel.auction.report.html;

import gavel.auction.EntityOutcome;
import gavel.auction.Fraction;
import gavel.auction.report.html.Section.Legend;
import java.util.ArrayList;
import java.util.List;

/** What of the money bid is filled, from the smallest tenth of the bids to the largest. */
final class FillChart {
  private static final int TENTHS = 10;

  private FillChart() {}

  static Section of(Facts facts) {
    long[] sizes = facts.entities().stream().mapToLong(EntityOutcome::committed).sorted().toArray();
    List<Fraction> fills = facts.metrics().fillByDecile();
    Plot plot =
        new Plot(new Scale(0, TENTHS), new Scale(0, 100)).across(value -> (long) value + " %");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < TENTHS; i++) {
      String range = range(sizes, i);
      String fill = Words.percent(fills.get(i));
      double height = Double.parseDouble(fills.get(i).times(100).toDecimal(6));
      String told = range + ": " + fill + " filled";
      if (first(sizes, i) < first(sizes, i + 1)) {
        plot.bar("unfilled", i, i + 1, height, 100, told).bar("filled", i, i + 1, 0, height, told);
      }
      plot.below(i + 0.5, middle(sizes, i), i % 2 == 1);
      rows.add(List.of(ordinal(i), range, fill));
    }
    return new Section(
        "fill",
        "Filled, by the size of the bid",
        lead(facts, sizes.length),
        plot.html("Share of the money filled, by tenths of the bids from small to large"),
        List.of(new Legend("filled", "filled"), new Legend("unfilled", "goes back")),
        List.of("tenth", "bids", "filled"),
        rows);
  }

  private static String lead(Facts facts, int bidders) {
    List<Fraction> fills = facts.metrics().fillByDecile();
    return bidders < TENTHS
        ? "Of the smallest bid <b>%s</b> is filled, of the largest <b>%s</b>."
            .formatted(
                Words.percent(facts.metrics().smallest()), Words.percent(facts.metrics().largest()))
        : "Of the smallest tenth of the bids <b>%s</b> of the money is filled, of the largest tenth <b>%s</b>."
            .formatted(Words.percent(fills.getFirst()), Words.percent(fills.getLast()));
  }

  private static String ordinal(int tenth) {
    return tenth == 0 ? "smallest" : tenth == TENTHS - 1 ? "largest" : Integer.toString(tenth + 1);
  }

  private static int first(long[] sizes, int tenth) {
    return (int) ((long) sizes.length * tenth / TENTHS);
  }

  private static String middle(long[] sizes, int tenth) {
    int from = first(sizes, tenth);
    int to = first(sizes, tenth + 1);
    return from == to ? "–" : Words.brief(sizes[(from + to) / 2]);
  }

  private static String range(long[] sizes, int tenth) {
    int from = first(sizes, tenth);
    int to = first(sizes, tenth + 1);
    return from == to ? "no bids" : Words.usd(sizes[from]) + " to " + Words.usd(sizes[to - 1]);
  }
}
