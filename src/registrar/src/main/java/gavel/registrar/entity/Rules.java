package gavel.registrar.entity;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * What one level of the rules says about permits; what it leaves open, the next level decides. The
 * levels are, from the strongest: the entity, its tier, its region, the sale.
 *
 * @param minAmount of the entity's total, in base units of the payment token
 * @param maxAmount of the entity's total, in base units; 2^256 − 1 is no limit
 * @param minPrice a tick
 * @param maxPrice a tick
 * @param opensAt bids are taken from here on
 * @param closesAt and before here
 * @param forcedLock whether the bid must be locked
 * @param maxWallets how many wallets an entity may bid from
 */
public record Rules(
    Optional<BigInteger> minAmount,
    Optional<BigInteger> maxAmount,
    Optional<Long> minPrice,
    Optional<Long> maxPrice,
    Optional<Instant> opensAt,
    Optional<Instant> closesAt,
    Optional<Boolean> forcedLock,
    Optional<Integer> maxWallets) {

  /** Rules that leave everything open. */
  public static final Rules NONE =
      new Rules(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** These rules, and what they leave open from others. */
  public Rules orElse(Rules weaker) {
    return new Rules(
        minAmount.or(weaker::minAmount),
        maxAmount.or(weaker::maxAmount),
        minPrice.or(weaker::minPrice),
        maxPrice.or(weaker::maxPrice),
        opensAt.or(weaker::opensAt),
        closesAt.or(weaker::closesAt),
        forcedLock.or(weaker::forcedLock),
        maxWallets.or(weaker::maxWallets));
  }
}
