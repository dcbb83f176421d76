package gavel.cli.command.simulate;

import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.Terms;
import gavel.auction.cluster.ClearedParts;
import gavel.auction.fast.PartSums;
import gavel.auction.report.Money;
import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A book that was cleared on a cluster: its money, not its tokens. */
record ClearedPartsView(ClearedParts cleared, Duration took) implements View {

  @Override
  public String schema() {
    return "gavel.simulate-clear-cluster/1";
  }

  private Terms terms() {
    return cleared.book().terms();
  }

  private Price price() {
    return cleared.book().clearing().price();
  }

  private long tick() {
    return cleared.book().clearing().pStar().orElseThrow();
  }

  private Fraction fdv() {
    return terms().offer().fdv(price());
  }

  @Override
  public void text(Page page) {
    PartSums sums = cleared.book().sums();
    long accepted = cleared.totals().accepted();
    page.heading(
        "%,d bids of %,d entities in %,d parts, %s committed"
            .formatted(sums.rows(), sums.entities(), cleared.parts(), Money.usd(sums.committed())),
        String.format(Locale.ROOT, "%.2f s", took.toMillis() / 1000.0));
    page.row(
        "clearing",
        "%s (tick %d) · FDV %s · raises %s"
            .formatted(
                Money.price(price(), terms().grid()),
                tick(),
                gavel.cli.render.Money.compact(new BigDecimal(fdv().toDecimal(2))),
                Money.usd(accepted)));
    page.row("subscribed", cleared.book().subscription().times(100).toDecimal(2) + " %");
    TrancheLines.of(cleared.tranches(), accepted).forEach(page::line);
    page.row(
        "outcome",
        "%,d winners · %,d refunded whole · %s goes back"
            .formatted(
                cleared.totals().winners(),
                sums.entities() - cleared.totals().winners(),
                Money.usd(sums.committed() - accepted)));
  }

  @Override
  public void json(ObjectNode into) {
    PartSums sums = cleared.book().sums();
    long accepted = cleared.totals().accepted();
    into.put("price", price().toString())
        .put("price_usd", price().toDecimal(18))
        .put("tick", tick())
        .put("fdv_usd", fdv().toDecimal(6))
        .put("subscription", cleared.book().subscription().toString())
        .put("rationed", cleared.book().rationed())
        .put("parts", cleared.parts())
        .put("rows", sums.rows())
        .put("rows_skipped", cleared.skipped())
        .put("entities", sums.entities())
        .put("winners", cleared.totals().winners());
    Amounts.in(into)
        .usd("capacity", cleared.book().capacity())
        .usd("committed", sums.committed())
        .usd("accepted", accepted)
        .usd("refund", sums.committed() - accepted);
    TrancheLines.json(cleared.tranches(), into.putArray("tranches"));
  }
}
