package gavel.cli.command.statement;

import gavel.cli.render.Money;
import gavel.protocol.statement.Entry;
import gavel.protocol.statement.Sums;
import gavel.wallet.Address;
import java.math.BigInteger;

/** The same story as one HTML page: no scripts, no fonts, no pictures, nothing from elsewhere. */
final class StatementHtml {

  private static final String STYLE =
      """
      body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; \
      padding: 0 1rem; color: #1a1a1a; background: #fff }
      h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 2rem }
      table { border-collapse: collapse; width: 100% }
      th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; \
      border-bottom: 1px solid #ddd }
      td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
      .place, code { color: #666; font: 12px/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
      @media print { body { margin: 0; max-width: none } }
      """;

  private final StatementView view;
  private final StringBuilder out = new StringBuilder();

  private StatementHtml(StatementView view) {
    this.view = view;
  }

  static String of(StatementView view) {
    StatementHtml page = new StatementHtml(view);
    page.head();
    page.story();
    page.sums(view.statement().sums());
    page.out.append("</body>\n</html>\n");
    return page.out.toString();
  }

  private void head() {
    String title = "Statement of " + view.statement().wallet();
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .append(escaped(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(escaped(title))
        .append("</h1>\n<p>Sale ")
        .append(escaped(view.sale().terms().name()))
        .append(", <code>")
        .append(view.statement().sale())
        .append("</code> on chain ")
        .append(view.statement().chainId());
    view.statement()
        .entity()
        .ifPresent(entity -> out.append("; entity <code>").append(entity).append("</code>"));
    out.append(". All times are UTC.</p>\n");
  }

  private void story() {
    out.append("<table>\n<thead><tr><th>Time</th><th>What</th><th>Details</th></tr></thead>\n");
    for (Entry each : view.statement().entries()) {
      out.append("<tr><td>")
          .append(escaped(StatementWords.time(each.time())))
          .append("</td><td>")
          .append(escaped(StatementWords.kind(each.what())))
          .append("</td><td>")
          .append(escaped(view.words().words(each.what())))
          .append("<br><span class=\"place\">")
          .append(escaped(StatementView.place(each)))
          .append("</span></td></tr>\n");
    }
    out.append("</table>\n");
  }

  private void sums(Sums sums) {
    out.append("<h2>In all</h2>\n<table>\n");
    for (Address token : sums.paid().keySet()) {
      payment("paid", sums.paid().get(token), token);
      payment("returned", sums.returned().getOrDefault(token, BigInteger.ZERO), token);
      payment("accepted", sums.accepted().getOrDefault(token, BigInteger.ZERO), token);
      payment("refunded", sums.refunded().getOrDefault(token, BigInteger.ZERO), token);
      payment("still with the sale", sums.open(token), token);
    }
    row("received", view.words().tokens(sums.received()));
    row("into the lock", view.words().tokens(sums.locked()));
    sums.fees().forEach((chain, fee) -> row("fees on chain " + chain, Money.ether(fee)));
    out.append("</table>\n");
  }

  private void payment(String what, BigInteger amount, Address token) {
    row(what, view.words().payment(amount, token));
  }

  private void row(String what, String amount) {
    out.append("<tr><td>")
        .append(escaped(what))
        .append("</td><td class=\"n\">")
        .append(escaped(amount))
        .append("</td></tr>\n");
  }

  /** Names of sales and tokens come from files of others. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
