package gavel.cli.command.lockup;

import gavel.auction.Bid;
import gavel.auction.Terms;
import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Fill;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Prices;
import gavel.cli.wiring.Sale;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.settle.LockQuote;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a lock gives and costs.
 *
 * @param placed whether the bid is in the book, and not only thought of
 */
record LockupQuote(Sale sale, Bid bid, boolean placed, LockQuote quote) implements View {

  @Override
  public String schema() {
    return "gavel.lockup-quote/1";
  }

  @Override
  public void text(Page page) {
    Terms terms = sale.terms();
    page.line(
        "Bid of "
            + Money.usd(bid.committed())
            + " at up to "
            + Prices.tick(terms, bid.price())
            + (bid.lock() ? ", locked already" : ""));
    if (quote.locked().accepted() == 0) {
      page.row("fill", new Fill(quote.settlement(), quote.locked()).now());
    }
    page.row("liquid", new Fill(quote.settlement(), quote.liquid()).tokens() + ", open at TGE");
    page.row("locked", new Fill(quote.settlement(), quote.locked()).tokens());
    page.row("opens", opens(page));
    if (quote.forced()) {
      page.row("choice", "none: buyers of this region must lock, and get no bonus for it");
    } else {
      page.row("gain", gain());
      quote
          .breakEven()
          .ifPresent(
              price ->
                  page.row(
                      "even at",
                      "$"
                          + price.toDecimal(10)
                          + " at the unlock; below it, selling liquid tokens now had paid more"));
    }
    page.row(
        "Note", "a lock cannot be undone; electing it renews the bid's time, which decides ties");
    if (!quote.forced() && !bid.lock()) {
      page.line(
          placed
              ? "Next: gavel lockup elect"
              : "Next: gavel bid place --price USD --amount USD --token NAME --lock");
    }
  }

  private String gain() {
    Terms terms = sale.terms();
    return Money.wholeTokens(quote.gain(), terms.offer().decimals(), terms.offer().token())
        + ", worth "
        + Money.usd(quote.gainWorth())
        + " at "
        + Prices.clearing(quote.settlement())
        + " ("
        + Money.percent(quote.gainWorth(), BigInteger.valueOf(Math.max(1, accepted())))
        + " of what you pay)";
  }

  private long accepted() {
    return quote.locked().accepted();
  }

  private String opens(Page page) {
    String length = sale.terms().lock().months() + " months after TGE";
    return unlock()
        .map(time -> length + " (" + page.time(time) + ")")
        .orElse(length + " (TGE is not announced)");
  }

  private Optional<Instant> unlock() {
    return sale.descriptor()
        .get(Keys.TGE)
        .map(
            tge ->
                tge.atOffset(ZoneOffset.UTC).plusMonths(sale.terms().lock().months()).toInstant())
        .or(() -> sale.terms().lock().opens());
  }

  @Override
  public void json(ObjectNode into) {
    Amounts.in(into).usd("amount", bid.committed());
    Prices.json(into, sale.terms(), bid.price());
    into.put("already_locked", bid.lock())
        .put("forced", quote.forced())
        .put("months", sale.terms().lock().months());
    unlock().ifPresent(time -> into.put("unlock", time.toString()));
    new Fill(quote.settlement(), quote.liquid()).json(into.putObject("without_lock"));
    new Fill(quote.settlement(), quote.locked()).json(into.putObject("with_lock"));
    Amounts.in(into)
        .tokens("gain", quote.gain(), sale.terms().offer())
        .usd("gain_worth", quote.gainWorth());
    quote.breakEven().ifPresent(price -> into.put("break_even_price", price.toString()));
  }
}
