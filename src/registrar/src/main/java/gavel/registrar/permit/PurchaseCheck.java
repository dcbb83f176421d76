package gavel.registrar.permit;

import gavel.registrar.entity.Entity;
import gavel.registrar.entity.PermitTerms;
import gavel.registrar.entity.SaleRules;
import gavel.registrar.entity.WalletLinking;
import gavel.registrar.store.RegistrarStore;
import gavel.wallet.Address;
import java.time.Instant;
import java.util.Optional;

/** Whether an entity may bid from a wallet at a time; the first thing that is in the way. */
public final class PurchaseCheck {
  private final RegistrarStore store;

  public PurchaseCheck(RegistrarStore store) {
    this.store = store;
  }

  /** The reason against it; empty if there is none. */
  public Optional<FailureReason> failure(Entity entity, Address wallet, Instant now) {
    SaleRules rules = store.rules();
    PermitTerms terms = rules.termsFor(entity);
    if (!entity.mayBuy()) {
      return Optional.of(FailureReason.UNKNOWN);
    }
    if (!terms.openAt(now)) {
      return Optional.of(closedReason(rules, now));
    }
    if (rules.riskyWallets().contains(wallet)) {
      return Optional.of(FailureReason.WALLET_RISK);
    }
    Optional<FailureReason> unlinkable = unlinkable(entity, wallet, terms);
    if (unlinkable.isPresent()) {
      return unlinkable;
    }
    return entity.livenessNeeded()
        ? Optional.of(FailureReason.REQUIRES_LIVENESS)
        : Optional.empty();
  }

  private static FailureReason closedReason(SaleRules rules, Instant now) {
    return rules.general().openAt(now)
        ? FailureReason.OUTSIDE_TIME_WINDOW
        : FailureReason.SALE_NOT_ACTIVE;
  }

  private Optional<FailureReason> unlinkable(Entity entity, Address wallet, PermitTerms terms) {
    Optional<String> owner = store.entityOf(wallet);
    if (owner.isPresent()) {
      return owner.get().equals(entity.id())
          ? Optional.empty()
          : Optional.of(FailureReason.WALLET_NOT_LINKED);
    }
    if (entity.linking() == WalletLinking.LISTED) {
      return Optional.of(FailureReason.WALLET_NOT_LINKED);
    }
    return store.walletCount(entity.id()) >= terms.maxWallets()
        ? Optional.of(FailureReason.MAX_WALLETS_USED)
        : Optional.empty();
  }
}
