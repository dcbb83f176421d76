package gavel.cli.command.lockup;

import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Sale;
import gavel.protocol.claim.ClaimStatus;
import gavel.protocol.sale.EntityState;
import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A lock, as chosen in the bid and as booked with the tokens.
 *
 * @param state the account's entity; empty where it never bid
 * @param forced whether it has to lock, whatever it chose
 * @param lock the wallet's claim and lock; empty where the descriptor does not say where
 */
record LockupStatus(
    Sale sale,
    Account account,
    Optional<EntityState> state,
    boolean forced,
    Optional<ClaimStatus> lock)
    implements View {

  @Override
  public String schema() {
    return "gavel.lockup-status/1";
  }

  @Override
  public void text(Page page) {
    page.line("Lock of " + account.line());
    page.row("bid", bid());
    page.row("length", sale.terms().lock().months() + " months after TGE");
    lock.ifPresentOrElse(
        status -> {
          page.row("in the lock", tokens(status.locked()));
          if (status.staked().signum() > 0) {
            page.row("staked", tokens(status.staked()) + " out of it");
          }
          page.row("opens", status.locksOpenAt().map(page::time).orElse("TGE is not announced"));
        },
        () -> page.row("in the lock", "the sale's descriptor does not say where"));
    page.line("Next: " + next());
  }

  private String bid() {
    if (state.isEmpty()) {
      return "none";
    }
    if (forced) {
      return "locked: buyers of this region must lock";
    }
    return chosen() ? "locked by choice, for good" : "not locked";
  }

  private boolean chosen() {
    return state.map(entity -> entity.bid().lockup()).orElse(false);
  }

  private String next() {
    boolean booked = lock.map(status -> status.locked().signum() > 0).orElse(false);
    if (booked) {
      return "gavel claim release, once the lock is open";
    }
    return state.isPresent() && !chosen() && !forced ? "gavel lockup quote" : "nothing to do";
  }

  private String tokens(BigInteger units) {
    return Money.tokens(units, sale.terms().offer().decimals(), sale.terms().offer().token());
  }

  @Override
  public void json(ObjectNode into) {
    into.put("account", account.address().toString())
        .put("has_bid", state.isPresent())
        .put("locked", chosen())
        .put("forced", forced)
        .put("months", sale.terms().lock().months());
    lock.ifPresent(
        status -> {
          Amounts.in(into)
              .tokens("in_lock", status.locked(), sale.terms().offer())
              .tokens("staked", status.staked(), sale.terms().offer());
          status.locksOpenAt().ifPresent(time -> into.put("opens_at", time.toString()));
        });
  }
}
