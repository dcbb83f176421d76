package gavel.protocol.stake;

import gavel.wallet.Address;
import java.math.BigInteger;

/**
 * A wallet's stake with a provider; amounts in base units.
 *
 * @param locked whether it came out of the wallet's lock
 * @param worth what the shares are worth now
 * @param principal what the distributor booked out for it, where it is locked
 * @param multiplier that it earned at so far, in basis points; 0 where there is no stake
 * @param rewards not yet compounded or paid out
 */
public record Delegation(
    Address provider,
    boolean locked,
    BigInteger shares,
    BigInteger worth,
    BigInteger principal,
    int multiplier,
    BigInteger rewards) {

  /** Whether there is nothing. */
  public boolean empty() {
    return shares.signum() == 0 && rewards.signum() == 0;
  }
}
