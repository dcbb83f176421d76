package gavel.cli.command.bid;

import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Prices;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Sale;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.TokenAmount;
import gavel.protocol.sale.WalletState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A bid as it is. */
record BidShow(
    Sale sale, Account account, Optional<EntityState> bid, Optional<BidSent.Standing> now)
    implements View {

  @Override
  public String schema() {
    return "gavel.bid-show/1";
  }

  @Override
  public void text(Page page) {
    if (bid.isEmpty()) {
      page.line(account.name() + " has not bid in " + sale.terms().name() + ".");
      page.line("Next: gavel bid place --price … --amount … --token usdc");
      return;
    }
    EntityState state = bid.get();
    page.line("Bid of entity " + state.entity());
    page.row("amount", Money.usd(state.bid().amount()));
    page.row("price", "up to " + Prices.tick(sale.terms(), state.bid().price()));
    page.row("lock", state.bid().lockup() ? "yes, for " + months() : "no");
    page.row("last bid", page.time(Instant.ofEpochSecond(state.bidTimestamp())));
    for (WalletState wallet : state.wallets()) {
      page.row("wallet", wallet.wallet().toString());
      amounts(page, "paid", wallet.committed());
      amounts(page, "accepted", wallet.accepted());
      amounts(page, "taken back", wallet.cancelled());
    }
    if (state.refunded()) {
      page.row("refund", state.bid().amount().signum() == 0 ? "left the sale" : "paid");
    } else {
      now.ifPresent(standing -> page.row("fill", standing.fill().now()));
    }
  }

  private String months() {
    return sale.terms().lock().months() + " months after TGE";
  }

  private void amounts(Page page, String what, List<TokenAmount> amounts) {
    for (TokenAmount each : amounts) {
      if (each.amount().signum() > 0) {
        String symbol = sale.symbol(each.token()).toUpperCase(Locale.ROOT);
        page.more(what + " " + Money.payment(each.amount(), symbol));
      }
    }
  }

  @Override
  public void json(ObjectNode into) {
    into.put("account", account.address().toString()).put("has_bid", bid.isPresent());
    bid.ifPresent(state -> json(into, state));
    now.ifPresent(standing -> standing.fill().json(into.putObject("filled_now")));
  }

  private void json(ObjectNode into, EntityState state) {
    into.put("entity", state.entity().toString())
        .put("locked", state.bid().lockup())
        .put("refunded", state.refunded())
        .put("time", Instant.ofEpochSecond(state.bidTimestamp()).toString());
    Amounts.in(into)
        .usd("amount", state.bid().amount())
        .usd("committed", state.committed())
        .usd("accepted", state.accepted());
    Prices.json(into, sale.terms(), state.bid().price());
    ArrayNode wallets = into.putArray("wallets");
    for (WalletState wallet : state.wallets()) {
      ObjectNode node = wallets.addObject().put("wallet", wallet.wallet().toString());
      tokens(node.putArray("committed"), wallet.committed());
      tokens(node.putArray("accepted"), wallet.accepted());
      tokens(node.putArray("cancelled"), wallet.cancelled());
    }
  }

  private void tokens(ArrayNode into, List<TokenAmount> amounts) {
    for (TokenAmount each : amounts) {
      ObjectNode node = into.addObject();
      node.put("token", each.token().toString()).put("symbol", sale.symbol(each.token()));
      Amounts.in(node).usd("amount", each.amount());
    }
  }
}
