package gavel.protocol.settle;

import gavel.auction.EntityId;
import gavel.protocol.sale.Allocation;
import gavel.wallet.Address;

/** What an allocation is about: an entity's wallet and a payment token. */
record PairKey(EntityId entity, Address wallet, Address token) {
  static PairKey of(Allocation allocation) {
    return new PairKey(allocation.entity(), allocation.wallet(), allocation.token());
  }

  @Override
  public String toString() {
    return "entity %s, wallet %s, token %s".formatted(entity, wallet, token);
  }
}
