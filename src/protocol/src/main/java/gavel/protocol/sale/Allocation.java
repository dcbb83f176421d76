package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.List;

/** What is accepted of a wallet's commitment in a payment token, in base units. */
public record Allocation(EntityId entity, Address wallet, Address token, BigInteger accepted) {
  /** What it is about. */
  public Pair pair() {
    return new Pair(entity, wallet, token);
  }

  List<Object> toAbi() {
    return List.of(Ids.bytes(entity), wallet, token, accepted);
  }
}
