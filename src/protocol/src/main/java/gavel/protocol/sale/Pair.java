package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.wallet.Address;

/** What money is counted by: an entity's wallet and a payment token. */
public record Pair(EntityId entity, Address wallet, Address token) {
  @Override
  public String toString() {
    return "entity %s, wallet %s, token %s".formatted(entity, wallet, token);
  }
}
