package gavel.auction.terms;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * Extra tokens beside those that were bought.
 *
 * @param name for tables and files, unique in the terms
 * @param qualifies who takes part; conditions on the margin or on rank are refused
 * @param pool the most that is paid, in base units
 * @param rule what a wallet gets
 * @param lock whether the bonus is locked
 */
public record BonusProgram(
    String name, Filter qualifies, Optional<BigInteger> pool, BonusRule rule, Lock lock) {
  /** Refuses a share without a pool, and conditions that only a tranche can have. */
  public BonusProgram {
    Objects.requireNonNull(name);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(lock);
    if (rule instanceof BonusRule.Share && pool.isEmpty()) {
      throw new IllegalArgumentException(
          "The bonus '" + name + "' shares out a pool, so it needs one.");
    }
    if (pool.isPresent() && pool.get().signum() < 0) {
      throw new IllegalArgumentException("The pool of '" + name + "' cannot be negative.");
    }
    if (qualifies.margin().isPresent() || qualifies.rank().isPresent()) {
      throw new IllegalArgumentException(
          "The bonus '" + name + "' cannot depend on the margin or on a rank.");
    }
  }

  /** Whether it asks when bids or commitments came, which not every book tells. */
  public boolean needsHistory() {
    return rule instanceof BonusRule.Early || rule instanceof BonusRule.Bands;
  }

  /** When bonus tokens open. */
  public enum Lock {
    /** With the entity's other tokens. */
    FOLLOWS,
    /** At TGE. */
    OPEN,
    /** After the lock, whatever the entity chose. */
    LOCKED
  }
}
