package gavel.auction.report.html;

import gavel.auction.Fraction;
import gavel.auction.Settlement;
import gavel.auction.TrancheOutcome;
import gavel.auction.report.Money;
import gavel.auction.report.html.Section.Legend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What each step of sharing out handed out, of what was wanted of it. */
final class TranchesChart {
  private TranchesChart() {}

  static Section of(Facts facts) {
    Settlement settlement = facts.settlement();
    List<TrancheOutcome> steps =
        settlement.rationed() ? settlement.tranches() : List.of(whole(settlement));
    StringBuilder drawing = new StringBuilder("<div class=bars>");
    List<List<String>> rows = new ArrayList<>();
    for (TrancheOutcome step : steps) {
      drawing.append(drawn(step));
      rows.add(
          List.of(
              step.name(),
              Words.count(step.takers()),
              Money.usd(step.wanted()),
              Money.usd(step.filled())));
    }
    return new Section(
        "tranches",
        "How it is shared out",
        settlement.rationed()
            ? "More was wanted than there is, so <b>%s</b> are shared out step by step; what one leaves goes to the next."
                .formatted(Words.dollars(settlement.capacity()))
            : "All who reach the price want no more than there is, so <b>every one</b> of them is filled whole.",
        drawing.append("</div>").toString(),
        List.of(new Legend("filled", "filled"), new Legend("unfilled", "wanted, but not filled")),
        List.of("step", "bidders", "wanted", "filled"),
        rows);
  }

  private static TrancheOutcome whole(Settlement settlement) {
    long filled = settlement.totals().accepted();
    return new TrancheOutcome(
        "all who reach the price", settlement.totals().winners(), filled, filled, filled);
  }

  private static String drawn(TrancheOutcome step) {
    Fraction share = step.wanted() == 0 ? Fraction.ZERO : Fraction.of(step.filled(), step.wanted());
    double width = Double.parseDouble(share.times(1000).toDecimal(3));
    return String.format(
        Locale.ROOT,
        "<div class=bar><b>%s</b><svg viewBox=\"0 0 1000 10\" preserveAspectRatio=none role=img"
            + " aria-label=\"%s\"><rect class=\"mark unfilled\" width=\"1000\" height=\"10\"/><rect"
            + " class=\"mark filled\" width=\"%.1f\" height=\"10\"><title>%s</title></rect></svg>"
            + "<span>%s of %s</span></div>",
        Words.escape(step.name()),
        Words.escape(step.name()),
        width,
        Words.percent(share),
        Words.usd(step.filled()),
        Words.usd(step.wanted()));
  }
}
