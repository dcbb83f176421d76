package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.protocol.abi.AbiValues;
import gavel.wallet.Bytes;
import java.util.List;

/**
 * An entity's commitment as the contract lists it, in order of first bids.
 *
 * @param commitmentId 32 bytes, the entity's id left-aligned
 * @param timestamp of the last bid, Unix seconds
 * @param price the current bid's tick number
 * @param amounts every wallet in order of first use times every payment token, zeros included
 */
public record CommitmentData(
    Bytes commitmentId,
    EntityId entity,
    long timestamp,
    long price,
    boolean lockup,
    boolean refunded,
    List<WalletTokenAmount> amounts,
    Bytes extraData) {
  public CommitmentData {
    amounts = List.copyOf(amounts);
  }

  static CommitmentData ofAbi(AbiValues v) {
    return new CommitmentData(
        v.bytes(0),
        Ids.entity(v.bytes(1)),
        v.number(2),
        v.number(3),
        v.bool(4),
        v.bool(5),
        v.tuples(6).stream().map(WalletTokenAmount::ofAbi).toList(),
        v.bytes(7));
  }
}
