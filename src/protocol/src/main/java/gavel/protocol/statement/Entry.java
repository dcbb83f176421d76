package gavel.protocol.statement;

import gavel.auction.EntityId;
import gavel.protocol.claim.DistributorEvent;
import gavel.protocol.sale.SaleEvent;
import gavel.protocol.sale.SignedPermit;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened.
 *
 * @param chainId where
 * @param fee wei that the wallet itself paid for the transaction, named with the transaction's
 *     first entry only; empty where somebody else sent it
 */
public record Entry(
    Instant time,
    long chainId,
    long block,
    Bytes transaction,
    Happening what,
    Optional<BigInteger> fee) {
  /** What happened. */
  public sealed interface Happening {}

  /** A permit was used: its own times, limits and signer. */
  public record Permitted(SignedPermit permit) implements Happening {}

  /** The sale told something of the wallet or its entity. */
  public record OnSale(SaleEvent event) implements Happening {
    /** Whether it is about another wallet of the same entity. */
    public boolean ofAnother(Address wallet) {
      return event instanceof SaleEvent.BidPlaced(EntityId ignored, Address by, var bid)
          && !by.equals(wallet);
    }
  }

  /** The distributor told something of the wallet. */
  public record OnClaim(DistributorEvent event) implements Happening {}
}
