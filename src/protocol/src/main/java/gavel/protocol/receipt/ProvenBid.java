package gavel.protocol.receipt;

import gavel.auction.EntityId;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.SaleEvent.CommitmentIncreased;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A bid that a block's hash vouches for.
 *
 * @param bid the entity's whole bid from then on
 * @param sender who signed the transaction
 * @param direct whether the sale itself was called, so that the permit is proven too
 * @param increases what the transaction added to the commitments, in the sale's order
 * @param permitSigner who signed the permit; empty where its signature is malformed
 */
public record ProvenBid(
    EntityId entity,
    Address wallet,
    BidTerms bid,
    Instant time,
    long block,
    Bytes blockHash,
    Bytes transaction,
    Address sender,
    boolean direct,
    List<CommitmentIncreased> increases,
    Optional<Address> permitSigner) {
  public ProvenBid {
    increases = List.copyOf(increases);
  }
}
