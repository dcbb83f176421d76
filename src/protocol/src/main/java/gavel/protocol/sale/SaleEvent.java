package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.wallet.Address;
import java.math.BigInteger;

/** What a sale tells the outside. Amounts are payment base units. */
public sealed interface SaleEvent {
  /** The sale moved to another stage. */
  record StageChanged(Stage previous, Stage current) implements SaleEvent {}

  /** An entity's first bid. */
  record EntityInitialized(EntityId entity, Address wallet) implements SaleEvent {}

  /** A wallet's first bid. */
  record WalletInitialized(EntityId entity, Address wallet) implements SaleEvent {}

  /** A bid, a raise or a lock election; the bid is the entity's whole one. */
  record BidPlaced(EntityId entity, Address wallet, BidTerms bid) implements SaleEvent {}

  /** What a bid added; may be 0. */
  record CommitmentIncreased(EntityId entity, Address wallet, Address token, BigInteger amount)
      implements SaleEvent {}

  /** What was taken back. */
  record CommitmentReduced(EntityId entity, Address wallet, Address token, BigInteger amount)
      implements SaleEvent {}

  /** What is accepted, from now on. */
  record AllocationSet(EntityId entity, Address wallet, Address token, BigInteger accepted)
      implements SaleEvent {}

  /** A refund's sum; may be 0. */
  record EntityRefunded(EntityId entity, BigInteger amount) implements SaleEvent {}

  /** A refund to one wallet. */
  record WalletRefunded(EntityId entity, Address wallet, Address token, BigInteger amount)
      implements SaleEvent {}

  /** A refund run met an entity that had its refund. */
  record RefundedEntitySkipped(EntityId entity) implements SaleEvent {}

  /** Proceeds were paid out. */
  record ProceedsWithdrawn(Address receiver, Address token, BigInteger amount)
      implements SaleEvent {}

  /** Proceeds go elsewhere from now on. */
  record ProceedsReceiverChanged(Address previous, Address current) implements SaleEvent {}

  /** Bidders may, or may not, claim refunds themselves. */
  record ClaimRefundEnabledChanged(boolean enabled) implements SaleEvent {}

  /** Bids may, or may not, be reduced. */
  record ReduceCommitmentEnabledChanged(boolean enabled) implements SaleEvent {}

  /** Another limit of wallets per entity. */
  record MaxWalletsPerEntityChanged(long previous, long current) implements SaleEvent {}

  /** Paused or resumed. */
  record PausedStateChanged(boolean paused) implements SaleEvent {}

  /** Tokens were taken out by force. */
  record TokensRecovered(Address token, BigInteger amount, Address to) implements SaleEvent {}

  /** An account was given a role. */
  record RoleGranted(gavel.wallet.Bytes role, Address account, Address sender)
      implements SaleEvent {}

  /** An account lost a role. */
  record RoleRevoked(gavel.wallet.Bytes role, Address account, Address sender)
      implements SaleEvent {}
}
