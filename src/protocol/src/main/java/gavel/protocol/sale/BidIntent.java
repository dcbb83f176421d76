package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.Objects;

/**
 * A bid that somebody wants to place, before it is known whether the sale would take it.
 *
 * @param price USD for a whole token; may lie off the grid
 * @param total the entity's whole bid, not the increment, payment base units
 * @param funding how the token is to be taken
 */
public record BidIntent(
    EntityId entity,
    Address wallet,
    Address token,
    Fraction price,
    BigInteger total,
    boolean lockup,
    Funding funding) {
  /** The same bid, paid in another way. */
  public BidIntent with(Funding other) {
    return new BidIntent(entity, wallet, token, price, total, lockup, other);
  }

  /** Ways to let the sale take the money. */
  public enum Funding {
    /** What was approved before must suffice. */
    ALLOWANCE,
    /** An approval is sent first. */
    APPROVAL,
    /** A token permit goes with the bid. */
    TOKEN_PERMIT
  }

  public BidIntent {
    Objects.requireNonNull(entity);
    Objects.requireNonNull(wallet);
    Objects.requireNonNull(token);
    Objects.requireNonNull(price);
    Objects.requireNonNull(total);
    Objects.requireNonNull(funding);
  }
}
