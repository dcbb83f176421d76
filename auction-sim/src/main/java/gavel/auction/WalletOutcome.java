package gavel.auction;

import java.math.BigInteger;
import java.util.List;

/**
 * What one wallet gets.
 *
 * @param wallet whose
 * @param committed micro-USD
 * @param accepted micro-USD
 * @param refund micro-USD
 * @param tokens bought, in base units, rounded
 * @param bonuses one for each program of the terms, in order, in base units
 * @param total of tokens and bonuses, in base units
 * @param locked how much of the total opens only after the lock
 * @param pairs its commitments by payment token, in order of the token
 */
public record WalletOutcome(
    WalletId wallet,
    long committed,
    long accepted,
    long refund,
    BigInteger tokens,
    List<BigInteger> bonuses,
    BigInteger total,
    BigInteger locked,
    List<PairOutcome> pairs) {
  /** Refuses money that appears or vanishes. */
  public WalletOutcome {
    Conservation.require(wallet, committed, accepted, refund);
    bonuses = List.copyOf(bonuses);
    pairs = List.copyOf(pairs);
  }

  /** All bonuses, in base units. */
  public BigInteger bonus() {
    return bonuses.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }
}
