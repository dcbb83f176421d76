package gavel.auction.report.html;

import gavel.auction.Terms;
import gavel.auction.report.Money;
import gavel.auction.terms.Figure;
import gavel.auction.terms.PriceRule;
import gavel.auction.whatif.Situation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A sale as one HTML page: demand, bids, chance, fill, concentration, lock-up and sensitivity. It
 * asks nothing of any network, runs no script, and is the same to the byte for the same book,
 * terms, participants and seed.
 */
public final class SaleReport {
  private final String title;
  private final Facts facts;
  private final long seed;

  private SaleReport(String title, Facts facts, long seed) {
    this.title = title;
    this.facts = facts;
    this.seed = seed;
  }

  /**
   * Settles a book, draws books like it, and tries small changes.
   *
   * @param title the page's heading
   * @param situation with at least one live bid
   * @param draws how many books are drawn, from 1
   * @param seed decides all chance
   * @param threads from 1; the page does not depend on it
   */
  public static SaleReport of(
      String title, Situation situation, int draws, long seed, int threads) {
    return new SaleReport(title, Facts.of(situation, draws, seed, threads), seed);
  }

  /** The page. */
  public String html() {
    StringBuilder out =
        new StringBuilder("<!doctype html>\n<html lang=en><head><meta charset=utf-8>\n");
    // Whatever a viewer adds to it, the page loads nothing.
    out.append("<meta http-equiv=Content-Security-Policy content=\"default-src 'none';");
    out.append(" style-src 'unsafe-inline'\">\n");
    out.append("<meta name=viewport content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta name=color-scheme content=\"light dark\">\n<title>");
    out.append(Words.escape(title)).append("</title>\n<style>\n").append(style());
    out.append("</style></head>\n<body><main>\n").append(head());
    for (Section section :
        List.of(
            DemandChart.of(facts),
            BidsChart.of(facts),
            DrawsChart.of(facts),
            FillChart.of(facts),
            ConcentrationChart.of(facts),
            TranchesChart.of(facts),
            LockChart.of(facts),
            SensitivityChart.of(facts))) {
      out.append(section.html());
    }
    return out.append(foot()).append("</main></body></html>\n").toString();
  }

  private static String style() {
    try (InputStream in = SaleReport.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String head() {
    Terms terms = facts.situation().terms();
    var metrics = facts.metrics();
    StringBuilder out = new StringBuilder("<header><h1>").append(Words.escape(title));
    out.append("</h1><p>").append(Words.escape(terms.name())).append(" · ");
    out.append(Words.tokens(terms.offer().supply(), terms.offer().decimals())).append(' ');
    out.append(Words.escape(terms.offer().token()))
        .append(" offered · ")
        .append(rule(terms.rule()));
    out.append("</p></header>\n<dl>");
    tile(out, "clearing price", Money.price(metrics.price(), terms.grid()));
    tile(out, "fully diluted value", Words.usd(metrics.fdv()));
    tile(out, "raised", Words.usd(metrics.raise()));
    tile(out, "subscribed", Words.percent(metrics.subscription()));
    tile(
        out,
        "winners",
        Words.count(metrics.winners())
            + " <small>of "
            + Words.count(metrics.bidders())
            + "</small>");
    tile(out, "goes back", Words.usd(facts.settlement().totals().refund()));
    return out.append("</dl>\n").toString();
  }

  private static void tile(StringBuilder out, String name, String value) {
    out.append("<div><dt>").append(name).append("</dt><dd>").append(value).append("</dd></div>");
  }

  private static String rule(PriceRule rule) {
    return switch (rule) {
      case PriceRule.Clock _ -> "the price rises by steps while demand covers the offer";
      case PriceRule.Exact _ -> "one price for all, between steps where need be";
      case PriceRule.Fixed _ -> "a fixed price";
    };
  }

  private String foot() {
    StringBuilder out = new StringBuilder("<footer><p>Settled exactly; drawn with seed ");
    out.append(seed).append(". The same book and terms give the same page. It loads nothing.</p>");
    Map<String, Figure> figures = facts.situation().terms().figures();
    if (!figures.isEmpty()) {
      out.append("<details><summary>Where the terms come from</summary><div class=table><table>");
      figures.forEach((key, figure) -> out.append(row(key, figure)));
      out.append("</table></div></details>");
    }
    return out.append("</footer>\n").toString();
  }

  private static String row(String key, Figure figure) {
    return "<tr><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(
            Words.escape(key),
            figure.standing().name().toLowerCase(Locale.ROOT),
            Words.escape(figure.source()));
  }
}
