package gavel.registrar.permit;

import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SignedPermit;
import gavel.registrar.entity.Entity;
import gavel.registrar.entity.PermitTerms;
import gavel.registrar.http.ApiException;
import gavel.registrar.http.HttpFront;
import gavel.registrar.store.AuditEvent;
import gavel.registrar.store.IssuedPermit;
import gavel.registrar.store.LinkResult;
import gavel.registrar.store.RegistrarStore;
import gavel.wallet.Address;
import gavel.wallet.Signer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Gives out signed permits, and remembers each before it leaves. */
public final class PermitIssuer {
  private final RegistrarStore store;
  private final PurchaseCheck check;
  private final UUID sale;
  private final Signer signer;
  private final Duration lifetime;
  private final InstantSource saleTime;
  private final InstantSource wallTime;

  /**
   * An issuer for one sale.
   *
   * @param signer an account with the sale's permit signer role
   * @param lifetime how long a permit is good
   * @param saleTime the time by which the contract judges permits: the chain's
   * @param wallTime the time of the record
   */
  public PermitIssuer(
      RegistrarStore store,
      UUID sale,
      Signer signer,
      Duration lifetime,
      InstantSource saleTime,
      InstantSource wallTime) {
    this.store = store;
    this.check = new PurchaseCheck(store);
    this.sale = sale;
    this.signer = signer;
    this.lifetime = lifetime;
    this.saleTime = saleTime;
    this.wallTime = wallTime;
  }

  /** What is in the way of a permit now. */
  public Optional<FailureReason> failure(Entity entity, Address wallet) {
    return check.failure(entity, wallet, saleTime.instant());
  }

  /**
   * A fresh permit.
   *
   * @throws ApiException with the reason as its code, if the entity may not bid from the wallet now
   */
  public SignedPermit issue(Entity entity, Address wallet) {
    Instant now = saleTime.instant();
    check.failure(entity, wallet, now).ifPresent(reason -> refuse(entity, reason));
    PermitTerms terms = store.rules().termsFor(entity);
    link(wallet, entity, terms);
    PurchasePermit permit = permit(entity, wallet, terms, now);
    SignedPermit signed = SignedPermit.sign(permit, signer);
    store.recordPermit(
        new IssuedPermit(
            entity.id(), wallet, wallTime.instant(), Instant.ofEpochSecond(permit.expiresAt())));
    return signed;
  }

  /** The check came first, but only the store knows whether somebody else was faster. */
  private void link(Address wallet, Entity entity, PermitTerms terms) {
    LinkResult result = store.link(wallet, entity.id(), terms.maxWallets());
    switch (result) {
      case LINKED, ALREADY_LINKED -> {}
      case TIED_TO_ANOTHER_ENTITY -> refuse(entity, FailureReason.WALLET_NOT_LINKED);
      case TOO_MANY_WALLETS -> refuse(entity, FailureReason.MAX_WALLETS_USED);
    }
  }

  private PurchasePermit permit(Entity entity, Address wallet, PermitTerms terms, Instant now) {
    return new PurchasePermit(
        entity.saleEntityId(),
        sale,
        wallet,
        now.plus(lifetime).getEpochSecond(),
        terms.minAmount(),
        terms.maxAmount(),
        terms.minPrice(),
        terms.maxPrice(),
        terms.opensAt().getEpochSecond(),
        terms.closesAt().getEpochSecond(),
        PurchasePermit.payload(terms.forcedLock()));
  }

  private void refuse(Entity entity, FailureReason reason) {
    store.audit(
        new AuditEvent(
            wallTime.instant(),
            HttpFront.CLIENT.orElse("-"),
            entity.account(),
            "permit",
            reason.wire()));
    throw new ApiException(403, reason.wire(), reason.sentence());
  }
}
