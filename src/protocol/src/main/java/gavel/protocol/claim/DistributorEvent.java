package gavel.protocol.claim;

import gavel.auction.EntityId;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;

/** What our TokenDistributor tells the outside. Amounts are token base units. */
public sealed interface DistributorEvent {
  /** The tree is fixed, and funded with its total. */
  record RootSet(Bytes root, BigInteger total) implements DistributorEvent {}

  /** The two times are known. */
  record Announced(Instant opensAt, Instant locksOpenAt) implements DistributorEvent {}

  /** The two times are others from now on. */
  record Postponed(Instant opensAt, Instant locksOpenAt) implements DistributorEvent {}

  /** A wallet's leaf was paid and booked. */
  record Claimed(Address wallet, EntityId entity, BigInteger unlocked, BigInteger locked)
      implements DistributorEvent {}

  /** A wallet's lock was paid out. */
  record Released(Address wallet, BigInteger amount) implements DistributorEvent {}

  /** A part of a wallet's lock was staked. */
  record LockedStaked(Address wallet, Address provider, BigInteger amount)
      implements DistributorEvent {}

  /** Stake came back into a wallet's lock: the amount differs from what went out after a slash. */
  record LockedRestored(Address wallet, BigInteger principal, BigInteger amount)
      implements DistributorEvent {}

  /** What was not claimed in time was taken out. */
  record Swept(Address to, BigInteger amount) implements DistributorEvent {}
}
