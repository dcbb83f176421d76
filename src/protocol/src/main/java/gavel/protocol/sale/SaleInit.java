package gavel.protocol.sale;

import gavel.wallet.Address;
import java.util.List;
import java.util.UUID;

/**
 * Everything that a new sale is told once.
 *
 * @param admin holds the admin's six roles
 * @param extraSettler an account more with that role, or zero
 * @param extraRefunder an account more with that role, or zero
 * @param claimRefundEnabled whether bidders may claim refunds themselves
 * @param reduceCommitmentEnabled whether a bid may be reduced in the cancellation stage
 * @param skipPreOpen whether bids are taken at once
 * @param maxWalletsPerEntity 1 to 255
 * @param paymentTokenDecimals what every payment token must have
 */
public record SaleInit(
    UUID saleUuid,
    Address admin,
    List<Address> extraManagers,
    List<Address> extraPausers,
    Address extraSettler,
    Address extraRefunder,
    Address permitSigner,
    Address proceedsReceiver,
    boolean claimRefundEnabled,
    boolean reduceCommitmentEnabled,
    boolean skipPreOpen,
    int maxWalletsPerEntity,
    List<Address> paymentTokens,
    int paymentTokenDecimals) {
  public SaleInit {
    extraManagers = List.copyOf(extraManagers);
    extraPausers = List.copyOf(extraPausers);
    paymentTokens = List.copyOf(paymentTokens);
  }

  List<Object> toAbi() {
    return List.of(
        Ids.bytes(saleUuid),
        admin,
        extraManagers,
        extraPausers,
        extraSettler,
        extraRefunder,
        permitSigner,
        proceedsReceiver,
        claimRefundEnabled,
        reduceCommitmentEnabled,
        skipPreOpen,
        maxWalletsPerEntity,
        paymentTokens,
        paymentTokenDecimals);
  }
}
