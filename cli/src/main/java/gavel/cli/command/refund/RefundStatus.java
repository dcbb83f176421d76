package gavel.cli.command.refund;

import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Sale;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.Stage;
import gavel.protocol.sale.TokenAmount;
import gavel.protocol.sale.WalletState;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where an account's refund stands.
 *
 * @param claimable whether the sale lets bidders claim refunds themselves
 * @param state the account's entity; empty where it never bid
 */
record RefundStatus(
    Sale sale, Account account, Stage stage, boolean claimable, Optional<EntityState> state)
    implements View {

  @Override
  public String schema() {
    return "gavel.refund-status/1";
  }

  @Override
  public void text(Page page) {
    if (state.isEmpty()) {
      page.line(account.name() + " has not bid in " + sale.terms().name() + ".");
      return;
    }
    EntityState entity = state.get();
    page.line("Refund of entity " + entity.entity());
    page.row("paid in", Money.usd(entity.committed()));
    page.row("accepted", settled() ? Money.usd(entity.accepted()) : "not set yet");
    page.row(entity.refunded() ? "went back" : "goes back", back(entity));
    for (WalletState wallet : entity.wallets()) {
      page.row("wallet", wallet.wallet().toString());
      wallet.cancelled().forEach(each -> amount(page, "taken back before", each));
      if (settled()) {
        wallet.committed().forEach(each -> amount(page, "goes back", rest(wallet, each)));
      }
    }
    page.line("Next: " + next(entity));
  }

  private boolean settled() {
    return stage == Stage.DONE;
  }

  private String back(EntityState entity) {
    if (entity.refunded()) {
      return entity.bid().amount().signum() == 0
          ? "everything: the entity has left the sale"
          : Money.usd(entity.refund());
    }
    return settled() ? Money.usd(entity.refund()) : "known when the sale is settled";
  }

  private static TokenAmount rest(WalletState wallet, TokenAmount committed) {
    return new TokenAmount(
        committed.token(), committed.amount().subtract(wallet.acceptedIn(committed.token())));
  }

  private void amount(Page page, String what, TokenAmount each) {
    if (each.amount().signum() > 0) {
      String symbol = sale.symbol(each.token()).toUpperCase(Locale.ROOT);
      page.more(what + " " + Money.payment(each.amount(), symbol));
    }
  }

  private String next(EntityState entity) {
    if (entity.refunded() || (settled() && entity.refund().signum() == 0)) {
      return "nothing to do";
    }
    if (!settled()) {
      return "gavel wait --for stage=done";
    }
    return claimable
        ? "gavel refund claim"
        : "nothing to do: the operator of this sale pays it out";
  }

  @Override
  public void json(ObjectNode into) {
    into.put("account", account.address().toString())
        .put("stage", stage.contractName())
        .put("claimable", claimable)
        .put("has_bid", state.isPresent());
    state.ifPresent(entity -> json(into, entity));
  }

  private void json(ObjectNode into, EntityState entity) {
    into.put("entity", entity.entity().toString())
        .put("settled", settled())
        .put("refunded", entity.refunded())
        .put("next", next(entity));
    Amounts.in(into)
        .usd("committed", entity.committed())
        .usd("accepted", entity.accepted())
        .usd("refund", entity.refund());
  }
}
