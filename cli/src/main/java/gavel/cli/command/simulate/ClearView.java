package gavel.cli.command.simulate;

import gavel.auction.DemandCurve;
import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.Totals;
import gavel.auction.io.BookRead;
import gavel.auction.report.Money;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.PriceRule;
import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A settled book in a dozen lines.
 *
 * @param digest of the settlement, or null where it was not asked for
 */
record ClearView(Settlement settlement, BookRead read, String digest, Duration took)
    implements View {

  @Override
  public String schema() {
    return "gavel.simulate-clear/1";
  }

  @Override
  public void text(Page page) {
    Totals totals = settlement.totals();
    page.heading(
        "%s bids of %s entities, %s committed"
            .formatted(
                count(read.bids().rowCount()),
                count(totals.entities()),
                Money.usd(totals.committed())),
        String.format(Locale.ROOT, "%.2f s", took.toMillis() / 1000.0));
    page.row("clearing", clearing(totals));
    page.row("subscribed", settlement.subscription().times(100).toDecimal(2) + " %");
    TrancheLines.of(settlement.tranches(), totals.accepted()).forEach(page::line);
    page.row(
        "outcome",
        "%s winners · %s refunded whole · %s goes back"
            .formatted(
                count(totals.winners()),
                count(totals.entities() - totals.winners()),
                Money.usd(totals.refund())));
    bonuses(totals).forEach(page::line);
    if (digest != null) {
      page.row("digest", digest);
    }
    if (!(terms().rule() instanceof PriceRule.Fixed)) {
      curve(page);
    }
  }

  private void curve(Page page) {
    DemandCurve demand = read.bids().demand(terms().grid());
    page.blank();
    page.line("           price  demand at or above");
    page.lines(DemandDrawing.lines(demand, settlement.pStar().orElseThrow(), page.columns()));
  }

  private Terms terms() {
    return settlement.terms();
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private String clearing(Totals totals) {
    Price price = settlement.price();
    String tick =
        settlement.pStar().isPresent() ? " (tick " + settlement.pStar().getAsLong() + ")" : "";
    Fraction fdv = terms().offer().fdv(price);
    return "%s%s · FDV %s · raises %s"
        .formatted(
            Money.price(price, terms().grid()),
            tick,
            gavel.cli.render.Money.compact(new BigDecimal(fdv.toDecimal(2))),
            Money.usd(totals.accepted()));
  }

  private List<String> bonuses(Totals totals) {
    List<String> lines = new ArrayList<>();
    List<BonusProgram> programs = terms().bonuses().programs();
    int decimals = terms().offer().decimals();
    for (int i = 0; i < programs.size(); i++) {
      BonusProgram program = programs.get(i);
      String pool =
          program.pool().map(units -> "of " + Money.tokens(units, decimals)).orElse("of no limit");
      lines.add(
          "  "
              + Table.left(i == 0 ? "bonuses" : "", 11)
              + Table.left(program.name(), 12)
              + Table.right(Money.tokens(totals.bonuses().get(i), decimals), 16)
              + " "
              + terms().offer().token()
              + " "
              + pool);
    }
    return lines;
  }

  @Override
  public void json(ObjectNode into) {
    Totals totals = settlement.totals();
    into.put("price", settlement.price().toString())
        .put("price_usd", settlement.price().toDecimal(18));
    settlement.pStar().ifPresent(tick -> into.put("tick", tick));
    into.put("fdv_usd", terms().offer().fdv(settlement.price()).toDecimal(6))
        .put("subscription", settlement.subscription().toString())
        .put("rationed", settlement.rationed())
        .put("rows", read.bids().rowCount())
        .put("rows_skipped", read.skipped())
        .put("entities", totals.entities())
        .put("winners", totals.winners());
    Amounts.in(into)
        .usd("capacity", settlement.capacity())
        .usd("committed", totals.committed())
        .usd("accepted", totals.accepted())
        .usd("refund", totals.refund())
        .tokens("tokens", totals.tokens(), terms().offer())
        .tokens("total", totals.total(), terms().offer())
        .tokens("locked", totals.locked(), terms().offer());
    TrancheLines.json(settlement.tranches(), into.putArray("tranches"));
    programs(into.putArray("bonuses"), totals.bonuses());
    if (digest != null) {
      into.put("digest", digest);
    }
  }

  private void programs(ArrayNode array, List<BigInteger> paid) {
    List<BonusProgram> programs = terms().bonuses().programs();
    for (int i = 0; i < programs.size(); i++) {
      ObjectNode each = array.addObject().put("name", programs.get(i).name());
      Amounts amounts = Amounts.in(each).tokens("paid", paid.get(i), terms().offer());
      programs.get(i).pool().ifPresent(pool -> amounts.tokens("pool", pool, terms().offer()));
    }
  }
}
