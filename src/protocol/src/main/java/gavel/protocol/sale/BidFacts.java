package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.auction.terms.PriceGrid;
import gavel.protocol.rpc.Block;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that decides whether a sale takes a bid.
 *
 * @param now the chain's time
 * @param entity the entity's state
 * @param walletEntity which entity the wallet bid for before
 * @param permit the permit at hand
 * @param permitSigner who signed it; empty where the signature is malformed
 * @param signerAllowed whether that account may sign permits
 * @param balance the wallet's, of the payment token
 * @param allowance what the sale may take of it
 * @param wei the wallet's ETH
 */
public record BidFacts(
    Instant now,
    Stage stage,
    boolean paused,
    UUID saleUuid,
    List<Address> paymentTokens,
    int maxWallets,
    EntityState entity,
    Optional<EntityId> walletEntity,
    Optional<PurchasePermit> permit,
    Optional<Address> permitSigner,
    boolean signerAllowed,
    BigInteger balance,
    BigInteger allowance,
    BigInteger wei,
    PriceGrid grid,
    long minimumBid) {
  /**
   * Reads them from the chain.
   *
   * @param minimumBid of the terms, payment base units; holds where there is no permit
   */
  public static BidFacts read(
      SaleClient sale,
      BidIntent intent,
      Optional<SignedPermit> permit,
      PriceGrid grid,
      long minimumBid) {
    Block block = sale.chain().latestBlock();
    List<Address> tokens = sale.paymentTokens();
    boolean taken = tokens.contains(intent.token());
    Erc20 token = new Erc20(sale.chain(), intent.token());
    Optional<Address> signer = permit.flatMap(SignedPermit::signer);
    return new BidFacts(
        block.timestamp(),
        sale.stage(),
        sale.paused(),
        sale.saleUuid(),
        tokens,
        sale.maxWalletsPerEntity(),
        sale.entityState(intent.entity()),
        sale.walletState(intent.wallet()).map(WalletState::entity),
        permit.map(SignedPermit::permit),
        signer,
        signer.filter(each -> sale.hasRole(Role.PURCHASE_PERMIT_SIGNER, each)).isPresent(),
        taken ? token.balance(intent.wallet()) : BigInteger.ZERO,
        taken ? token.allowance(intent.wallet(), sale.address()) : BigInteger.ZERO,
        sale.chain().balance(intent.wallet()),
        grid,
        minimumBid);
  }

  /** What the sale would take now: the intended total less the current bid's amount. */
  public BigInteger difference(BidIntent intent) {
    return intent.total().subtract(entity.bid().amount());
  }
}
