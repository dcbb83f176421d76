package gavel.protocol.sale;

import static gavel.protocol.Money.usd;
import static gavel.protocol.sale.BidChecks.time;

import gavel.auction.EntityId;
import gavel.auction.terms.PriceGrid;
import gavel.protocol.Finding;
import gavel.protocol.Times;
import gavel.wallet.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Everything for which a permit would be of no use once it is signed. */
public final class IssueChecks {
  private static final EntityId NOBODY = new EntityId(0, 0);

  private final PurchasePermit permit;
  private final List<Finding> findings = new ArrayList<>();

  private IssueChecks(PurchasePermit permit) {
    this.permit = permit;
  }

  /**
   * Looks at a permit that is about to be signed.
   *
   * @param signer who is about to sign it
   */
  public static List<Finding> of(
      SaleClient sale, PriceGrid grid, PurchasePermit permit, Address signer) {
    IssueChecks checks = new IssueChecks(permit);
    checks.signer(sale, signer);
    checks.times(sale.chain().latestBlock().timestamp());
    checks.limits(grid);
    checks.entity(sale);
    return List.copyOf(checks.findings);
  }

  private void signer(SaleClient sale, Address signer) {
    refuseIf(
        !sale.hasRole(Role.PURCHASE_PERMIT_SIGNER, signer),
        "UnauthorizedSigner",
        "%s may not sign permits for this sale".formatted(signer),
        "Sign with an account that may: gavel sale trust shows them");
    refuseIf(
        !permit.saleUuid().equals(sale.saleUuid()),
        "InvalidSaleUUID",
        "the permit is for sale %s, this is sale %s".formatted(permit.saleUuid(), sale.saleUuid()),
        "");
    refuseIf(
        sale.stage().code() > Stage.COMMITMENT.code(),
        "InvalidStage",
        "bids are over: the sale is in stage " + sale.stage(),
        "");
  }

  private void times(Instant now) {
    refuseIf(
        permit.expiredAt(now),
        "PurchasePermitExpired",
        "the permit would expire at %s; on chain it is %s"
            .formatted(time(permit.expiresAt()), Times.utc(now)),
        "Set --expires");
    refuseIf(
        permit.opensAt() >= permit.closesAt(),
        "BidOutsideAllowedWindow",
        "bids would open at %s and close at %s"
            .formatted(time(permit.opensAt()), time(permit.closesAt())),
        "Set --opens and --closes");
    refuseIf(
        permit.closesAt() <= now.getEpochSecond(),
        "BidOutsideAllowedWindow",
        "bids would have closed at %s; on chain it is %s"
            .formatted(time(permit.closesAt()), Times.utc(now)),
        "Set --closes");
  }

  private void limits(PriceGrid grid) {
    refuseIf(
        permit.minAmount().compareTo(permit.maxAmount()) > 0,
        "BidBelowMinAmount",
        "the lowest amount %s is above the highest %s"
            .formatted(usd(permit.minAmount()), usd(permit.maxAmount())),
        "Set --min-amount and --max-amount");
    boolean onGrid = permit.minPrice() >= grid.min() && permit.maxPrice() <= grid.max();
    refuseIf(
        permit.minPrice() > permit.maxPrice() || !onGrid,
        "BidPriceBelowMinPrice",
        "prices would run from step %d to %d; the sale has %d to %d"
            .formatted(permit.minPrice(), permit.maxPrice(), grid.min(), grid.max()),
        "Set --min-tick and --max-tick");
  }

  private void entity(SaleClient sale) {
    refuseIf(permit.entity().equals(NOBODY), "ZeroEntityID", "the entity's id is zero", "");
    refuseIf(
        permit.wallet().equals(Address.ZERO), "ZeroAddress", "the wallet is the zero address", "");
    sale.walletState(permit.wallet())
        .map(WalletState::entity)
        .filter(known -> !known.equals(permit.entity()))
        .ifPresent(
            known ->
                refuseIf(
                    true,
                    "WalletTiedToAnotherEntity",
                    "%s bids for entity %s already".formatted(permit.wallet(), known),
                    "A wallet stays with its entity; use another wallet"));
    EntityState state = sale.entityState(permit.entity());
    refuseIf(
        state.refunded(), "AlreadyRefunded", "entity %s has left".formatted(permit.entity()), "");
    int most = sale.maxWalletsPerEntity();
    refuseIf(
        state.wallet(permit.wallet()).isEmpty() && state.wallets().size() >= most,
        "MaxWalletsPerEntityExceeded",
        "entity %s bids from %d wallets already, the most there may be"
            .formatted(permit.entity(), most),
        "");
  }

  private void refuseIf(boolean wrong, String error, String sentence, String next) {
    if (wrong) {
      findings.add(new Finding("permit", error, sentence, next));
    }
  }
}
