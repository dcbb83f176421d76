package gavel.auction;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * What one entity gets.
 *
 * @param bid the bid that was settled
 * @param participant what was known of the entity
 * @param mustLock whether it has to lock
 * @param standing where its price lies against the clearing price
 * @param accepted micro-USD that is kept
 * @param parts which tranche filled what; empty where nothing was rationed or nothing was filled
 * @param wallets in order of the wallet
 */
public record EntityOutcome(
    Bid bid,
    Participant participant,
    boolean mustLock,
    Standing standing,
    long accepted,
    List<TranchePart> parts,
    List<WalletOutcome> wallets) {
  /** Refuses money that appears or vanishes. */
  public EntityOutcome {
    Objects.requireNonNull(participant);
    Objects.requireNonNull(standing);
    parts = List.copyOf(parts);
    wallets = List.copyOf(wallets);
    Conservation.require(bid.id(), bid.committed(), accepted, bid.committed() - accepted);
  }

  /** Whose. */
  public EntityId id() {
    return bid.id();
  }

  /** Micro-USD. */
  public long committed() {
    return bid.committed();
  }

  /** Micro-USD that goes back. */
  public long refund() {
    return committed() - accepted;
  }

  /** Whether its tokens open only after the lock, by choice or because they must. */
  public boolean isLocked() {
    return bid.lock() || mustLock;
  }

  /** Tokens bought by all its wallets, in base units. */
  public BigInteger tokens() {
    return wallets.stream().map(WalletOutcome::tokens).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Bonuses of all its wallets, in base units. */
  public BigInteger bonus() {
    return wallets.stream().map(WalletOutcome::bonus).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Everything that its wallets get, in base units. */
  public BigInteger total() {
    return wallets.stream().map(WalletOutcome::total).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** How much of the total opens only after the lock, in base units. */
  public BigInteger locked() {
    return wallets.stream().map(WalletOutcome::locked).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Where a bid's price lies. */
  public enum Standing {
    /** Below the price paid, or below the range: gets everything back. */
    BELOW,
    /** At the clearing tick: the first to be rationed. */
    AT_MARGIN,
    /** Above the clearing tick, or eligible where there is none. */
    ABOVE,
    /** Dropped because its fill would have been below the least one. */
    BELOW_MINIMUM_FILL
  }
}
