package gavel.cli.command.sale;

import gavel.auction.Fraction;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.terms.Offer;
import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Fill;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Prices;
import gavel.cli.render.Times;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Sale;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.Stage;
import gavel.protocol.sale.TokenAmount;
import gavel.protocol.settle.Outlook;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sale as it stands at a block.
 *
 * @param live the contract's own clearing tick, where it keeps one
 * @param state the account's entity; empty where it never bid
 */
record SaleShow(
    Sale sale,
    Outlook outlook,
    boolean paused,
    Optional<Long> live,
    Optional<Account> account,
    Optional<EntityState> state)
    implements View {

  @Override
  public String schema() {
    return "gavel.sale-show/1";
  }

  @Override
  public void text(Page page) {
    Terms terms = sale.terms();
    page.heading(terms.name(), sale.l1Network().toString());
    page.row("stage", stage(page));
    page.row("offered", offered(terms.offer()));
    page.row("price", price(terms));
    page.row("demand", demand(terms));
    page.row("committed", committed());
    account.ifPresent(each -> page.row("you", position()));
  }

  private String stage(Page page) {
    Stage stage = outlook.snapshot().stage();
    String next =
        switch (stage) {
          case PRE_OPEN -> until(page, "open", sale.descriptor().get(Keys.OPENS));
          case COMMITMENT -> until(page, "close", sale.descriptor().get(Keys.CLOSES));
          case CANCELLATION, SETTLEMENT, DONE -> "";
        };
    return stage + (paused ? " · PAUSED" : "") + next;
  }

  private String until(Page page, String verb, Optional<Instant> time) {
    Instant now = outlook.snapshot().block().timestamp();
    return time.map(
            then -> {
              String span = Times.span(Duration.between(now, then));
              // The operator does it, not the clock.
              String when =
                  then.isAfter(now)
                      ? verb + "s in " + span
                      : "was to " + verb + " " + span + " ago";
              return " · " + when + " (" + page.time(then) + ")";
            })
        .orElse("");
  }

  private static String offered(Offer offer) {
    Fraction share = new Fraction(offer.supply(), offer.totalSupply()).times(100);
    return Money.wholeTokens(offer.supply(), offer.decimals(), offer.token())
        + ", "
        + share.toDecimal(2)
        + " % of supply";
  }

  private String price(Terms terms) {
    Settlement settlement = outlook.settlement();
    String text =
        Prices.clearing(settlement) + " now · FDV " + Prices.fdv(terms, settlement.price());
    return settlement.pStar().isEmpty()
        ? text
        : text
            + String.format(
                Locale.ROOT,
                " · tick %,d of %,d to %,d",
                settlement.pStar().getAsLong(),
                terms.grid().min(),
                terms.grid().max());
  }

  private String demand(Terms terms) {
    String cost = Money.usd(terms.offer().cost(outlook.settlement().price()).floor());
    return outlook.demandAtPrice().isPresent()
        ? Money.usd(outlook.demandAtPrice().getAsLong()) + " at this price for an offer of " + cost
        : Money.usd(outlook.settlement().totals().committed()) + " for an offer of " + cost;
  }

  private String committed() {
    BigInteger all = BigInteger.valueOf(outlook.book().committed());
    List<String> parts = new ArrayList<>();
    int bidders = outlook.settlement().totals().entities();
    parts.add(
        Money.usd(all) + " by " + Money.count(bidders) + (bidders == 1 ? " bidder" : " bidders"));
    for (TokenAmount token : byToken()) {
      parts.add(
          sale.symbol(token.token()).toUpperCase(Locale.ROOT)
              + " "
              + Money.percent(token.amount(), all));
    }
    parts.add("locked " + Money.percent(BigInteger.valueOf(outlook.locked()), all));
    return String.join(" · ", parts);
  }

  private List<TokenAmount> byToken() {
    return outlook.snapshot().tokens().stream()
        .map(
            token ->
                new TokenAmount(
                    token,
                    outlook.snapshot().commitments().stream()
                        .flatMap(each -> each.amounts().stream())
                        .filter(each -> each.token().equals(token))
                        .map(gavel.protocol.sale.WalletTokenAmount::amount)
                        .reduce(BigInteger.ZERO, BigInteger::add)))
        .toList();
  }

  private String position() {
    if (state.isEmpty()) {
      return account.orElseThrow().name() + " has not bid";
    }
    EntityState entity = state.get();
    if (entity.refunded()) {
      return "left the sale, or was paid back";
    }
    String bid =
        Money.usd(entity.bid().amount())
            + " at "
            + Prices.tick(sale.terms(), entity.bid().price())
            + (entity.bid().lockup() ? ", locked" : "");
    return outlook
        .find(entity.entity())
        .map(outcome -> bid + "\n" + new Fill(outlook.settlement(), outcome).now())
        .orElse(bid);
  }

  @Override
  public void json(ObjectNode into) {
    Terms terms = sale.terms();
    into.put("sale", outlook.snapshot().sale().toString())
        .put("chain_id", outlook.snapshot().chainId())
        .put("block", outlook.snapshot().block().number())
        .put("time", outlook.snapshot().block().timestamp().toString())
        .put("stage", outlook.snapshot().stage().contractName())
        .put("paused", paused);
    sale.descriptor().get(Keys.OPENS).ifPresent(at -> into.put("opens", at.toString()));
    sale.descriptor().get(Keys.CLOSES).ifPresent(at -> into.put("closes", at.toString()));
    Amounts.in(into)
        .tokens("offered", terms.offer().supply(), terms.offer())
        .usd("committed", outlook.book().committed())
        .usd("locked", outlook.locked());
    into.put("bidders", outlook.settlement().totals().entities());
    outlook.demandAtPrice().ifPresent(demand -> Amounts.in(into).usd("demand", demand));
    into.put("subscription", outlook.settlement().subscription().toString());
    clearing(into.putObject("clearing"));
    var tokens = into.putArray("tokens");
    for (TokenAmount token : byToken()) {
      ObjectNode node = tokens.addObject();
      node.put("token", token.token().toString()).put("symbol", sale.symbol(token.token()));
      Amounts.in(node).usd("committed", token.amount());
    }
    state.ifPresent(entity -> you(into.putObject("you"), entity));
  }

  private void clearing(ObjectNode into) {
    Settlement settlement = outlook.settlement();
    into.put("price", settlement.price().toString())
        .put("price_formatted", Prices.clearing(settlement))
        .put("fdv_formatted", Prices.fdv(sale.terms(), settlement.price()));
    settlement.pStar().ifPresent(tick -> into.put("tick", tick));
    live.ifPresent(tick -> into.put("live_tick", tick));
  }

  private void you(ObjectNode into, EntityState entity) {
    into.put("entity", entity.entity().toString())
        .put("locked", entity.bid().lockup())
        .put("refunded", entity.refunded());
    Amounts.in(into).usd("amount", entity.bid().amount());
    Prices.json(into, sale.terms(), entity.bid().price());
    outlook
        .find(entity.entity())
        .ifPresent(
            outcome -> new Fill(outlook.settlement(), outcome).json(into.putObject("filled_now")));
  }
}
