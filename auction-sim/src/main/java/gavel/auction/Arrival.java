package gavel.auction;

import java.util.Objects;

/**
 * One change of what a wallet has committed, as the chain's log tells it.
 *
 * @param entity whose bid changed
 * @param wallet the wallet that committed or took back
 * @param change micro-USD; above zero for an increase, below for a reduction
 */
public record Arrival(EntityId entity, WalletId wallet, long change) {
  /** Refuses missing parts. */
  public Arrival {
    Objects.requireNonNull(entity);
    Objects.requireNonNull(wallet);
  }
}
