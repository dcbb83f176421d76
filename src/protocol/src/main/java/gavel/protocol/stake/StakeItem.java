package gavel.protocol.stake;

import gavel.wallet.Address;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * Stake with a clock.
 *
 * @param locked whether it goes back into the wallet's lock
 * @param amount base units; a slash lowers it
 * @param readyAt when it may be withdrawn; moved stake: when it stops to answer for the old
 *     provider
 * @param from the old provider of moved stake
 * @param answersUntil until when moved stake answers for that one
 * @param rewards of moved stake, not yet settled
 */
public record StakeItem(
    BigInteger id,
    Address provider,
    ItemState state,
    boolean locked,
    BigInteger amount,
    Instant readyAt,
    Optional<Address> from,
    Instant answersUntil,
    BigInteger rewards) {

  /** Whether it can be paid out at a time. */
  public boolean ready(Instant now) {
    return state != ItemState.MOVED && state != ItemState.NONE && !now.isBefore(readyAt);
  }
}
