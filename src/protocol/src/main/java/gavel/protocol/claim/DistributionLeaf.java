package gavel.protocol.claim;

import gavel.auction.EntityId;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.Objects;

/**
 * What one wallet may claim.
 *
 * @param unlocked paid at TGE, token base units
 * @param locked booked into the wallet's lock, token base units
 */
public record DistributionLeaf(
    Address wallet, EntityId entity, BigInteger unlocked, BigInteger locked) {
  public DistributionLeaf {
    Objects.requireNonNull(wallet);
    Objects.requireNonNull(entity);
    if (unlocked.signum() < 0 || locked.signum() < 0) {
      throw new IllegalArgumentException(
          "a leaf's amounts are 0 or more, got %s and %s".formatted(unlocked, locked));
    }
  }

  public BigInteger total() {
    return unlocked.add(locked);
  }

  /** The leaf's hash in the tree. */
  public Bytes hash() {
    return Leaves.gavel(wallet, entity, unlocked, locked);
  }
}
