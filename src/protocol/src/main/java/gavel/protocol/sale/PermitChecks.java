package gavel.protocol.sale;

import static gavel.protocol.Money.usd;
import static gavel.protocol.Times.utc;
import static gavel.protocol.sale.BidChecks.time;
import static gavel.protocol.sale.BidChecks.when;

import gavel.auction.EntityId;
import gavel.protocol.Finding;
import gavel.protocol.ProtocolException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** What a permit lets through. Without one, only its absence is a finding. */
final class PermitChecks {
  private static final String FRESH = "To get a fresh permit: gavel register permit";
  private static final String LIMITS = "To see your limits: gavel register limits";

  private final BidFacts facts;
  private final BidIntent bid;

  PermitChecks(BidFacts facts, BidIntent bid) {
    this.facts = facts;
    this.bid = bid;
  }

  Optional<Finding> presence() {
    return when(facts.permit().isEmpty(), "permit", "", "there is no permit for this bid", FRESH);
  }

  Optional<Finding> sale() {
    return check(
        permit ->
            when(
                !permit.saleUuid().equals(facts.saleUuid()),
                "permit",
                "InvalidSaleUUID",
                "the permit is for sale %s, this is sale %s"
                    .formatted(permit.saleUuid(), facts.saleUuid()),
                FRESH));
  }

  Optional<Finding> expiry() {
    return check(
        permit ->
            when(
                permit.expiredAt(facts.now()),
                "permit",
                "PurchasePermitExpired",
                "the permit expired at %s; on chain it is %s"
                    .formatted(time(permit.expiresAt()), utc(facts.now())),
                FRESH));
  }

  Optional<Finding> wallet() {
    return check(
        permit ->
            permit.wallet().equals(bid.wallet())
                ? entity(permit)
                : Optional.of(
                    new Finding(
                        "permit",
                        "InvalidSender",
                        "the permit is for wallet %s, the bid comes from %s"
                            .formatted(permit.wallet(), bid.wallet()),
                        "Bid from that wallet with --account, or get a permit for this one: gavel register permit")));
  }

  private Optional<Finding> entity(PurchasePermit permit) {
    boolean none = permit.entity().equals(new EntityId(0, 0));
    return when(
        none || !permit.entity().equals(bid.entity()),
        "permit",
        none ? "ZeroEntityID" : "",
        "the permit is for entity %s, the bid for %s".formatted(permit.entity(), bid.entity()),
        "Name the entity with --entity, or get a permit for it: gavel register permit");
  }

  Optional<Finding> signature() {
    return check(
        permit ->
            when(
                !facts.signerAllowed(),
                "permit",
                facts.permitSigner().isEmpty() ? "ECDSAInvalidSignature" : "UnauthorizedSigner",
                facts
                    .permitSigner()
                    .map(
                        signer ->
                            "the permit is signed by %s, which may not sign here".formatted(signer))
                    .orElse("the permit's signature is malformed"),
                FRESH));
  }

  Optional<Finding> window() {
    return check(
        permit ->
            when(
                !permit.openAt(facts.now()),
                "window",
                "BidOutsideAllowedWindow",
                "you may bid from %s until before %s; on chain it is %s"
                    .formatted(time(permit.opensAt()), time(permit.closesAt()), utc(facts.now())),
                LIMITS));
  }

  Optional<Finding> price() {
    OptionalLong tick = TickPrices.tick(facts.grid(), bid.price());
    return tick.isEmpty() ? Optional.empty() : check(permit -> price(permit, tick.getAsLong()));
  }

  private Optional<Finding> price(PurchasePermit permit, long tick) {
    boolean low = tick < permit.minPrice();
    boolean onGrid = tick >= facts.grid().min() && tick <= facts.grid().max();
    return when(
        onGrid && (low || tick > permit.maxPrice()),
        "price",
        low ? "BidPriceBelowMinPrice" : "BidPriceExceedsMaxPrice",
        "%s is outside your prices, %s to %s"
            .formatted(
                TickPrices.usd(facts.grid(), tick),
                TickPrices.usd(facts.grid(), permit.minPrice()),
                TickPrices.usd(facts.grid(), permit.maxPrice())),
        LIMITS);
  }

  Optional<Finding> maximum() {
    return check(
        permit ->
            when(
                bid.total().compareTo(permit.maxAmount()) > 0,
                "amount",
                "BidExceedsMaxAmount",
                "%s is above your maximum of %s"
                    .formatted(usd(bid.total()), usd(permit.maxAmount())),
                LIMITS));
  }

  Optional<Finding> lock() {
    return check(
        permit ->
            when(
                !bid.lockup() && forced(permit),
                "lock",
                "BidMustHaveLockup",
                "buyers of your region must lock",
                "Add --lock"));
  }

  /** A payload that says neither is a malformed permit, which the signature's issuer must mend. */
  private static boolean forced(PurchasePermit permit) {
    try {
      return permit.forcedLock();
    } catch (ProtocolException e) {
      return true;
    }
  }

  private Optional<Finding> check(Function<PurchasePermit, Optional<Finding>> check) {
    return facts.permit().flatMap(check);
  }
}
