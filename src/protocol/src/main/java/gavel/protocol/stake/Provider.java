package gavel.protocol.stake;

import gavel.wallet.Address;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who takes delegations. Amounts are base units, commissions basis points.
 *
 * @param active false where it left
 * @param metadata where to read about it
 * @param selfStake its own stake, which pays for a slash first
 * @param ownThawing its own stake on the way out, which also does
 * @param delegated by others
 * @param thawing delegated stake on the way out
 * @param arrived from other providers, still answering for offences there
 * @param index a share's worth × 2^63; only a slash changes it
 * @param weight what its rewards go by
 * @param owed its own rewards and commission, not yet paid out
 * @param nextCommission what was announced
 * @param commissionFrom when that begins; empty where nothing is announced
 * @param slashes how many there were
 */
public record Provider(
    Address address,
    boolean active,
    String metadata,
    BigInteger selfStake,
    BigInteger ownThawing,
    BigInteger delegated,
    BigInteger thawing,
    BigInteger arrived,
    BigInteger index,
    BigInteger weight,
    BigInteger owed,
    int commission,
    int nextCommission,
    Optional<Instant> commissionFrom,
    long slashes) {
  private static final int INDEX_BITS = 63;

  /** What shares are worth, rounded down. */
  public BigInteger worth(BigInteger shares) {
    return shares.multiply(index).shiftRight(INDEX_BITS);
  }

  /** What an amount buys, rounded down. */
  public BigInteger sharesFor(BigInteger amount) {
    return amount.shiftLeft(INDEX_BITS).divide(index);
  }

  /** The fewest shares that are worth an amount: rounded up. */
  public BigInteger sharesWorth(BigInteger amount) {
    return amount.shiftLeft(INDEX_BITS).add(index).subtract(BigInteger.ONE).divide(index);
  }

  /** Whether new delegations would push shares out of their width: nearly all was slashed. */
  public boolean slashedOut() {
    return index.bitLength() <= INDEX_BITS - 17;
  }
}
