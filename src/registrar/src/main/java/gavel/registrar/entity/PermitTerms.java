package gavel.registrar.entity;

import gavel.registrar.RegistrarException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules for one entity with nothing left open; units as in {@link Rules}.
 *
 * @param customAmounts whether the entity has amounts of its own, beside the sale's
 */
public record PermitTerms(
    BigInteger minAmount,
    BigInteger maxAmount,
    long minPrice,
    long maxPrice,
    Instant opensAt,
    Instant closesAt,
    boolean forcedLock,
    int maxWallets,
    boolean customAmounts) {

  /** JSON numbers are exact up to here, so prices and times of permits stay below. */
  static final long MAX_JSON_NUMBER = (1L << 53) - 1;

  public PermitTerms {
    require(minAmount.signum() >= 0, "min_amount is negative: " + minAmount);
    require(
        minAmount.compareTo(maxAmount) <= 0,
        "min_amount %s is above max_amount %s".formatted(minAmount, maxAmount));
    require(
        0 <= minPrice && minPrice <= maxPrice && maxPrice <= MAX_JSON_NUMBER,
        "the prices are %d to %d; wanted 0 to 2^53 - 1, in order".formatted(minPrice, maxPrice));
    require(
        opensAt.getEpochSecond() >= 0
            && opensAt.isBefore(closesAt)
            && closesAt.getEpochSecond() <= MAX_JSON_NUMBER,
        "opens_at %s is not before closes_at %s".formatted(opensAt, closesAt));
    require(
        maxWallets >= 1 && maxWallets <= 255,
        "max_wallets is %d; wanted 1 to 255".formatted(maxWallets));
  }

  /**
   * Complete rules.
   *
   * @param merged the levels, merged
   * @param sale the weakest level, to tell an entity's own amounts
   */
  public static PermitTerms of(Rules merged, Rules sale) {
    return new PermitTerms(
        given(merged.minAmount(), "min_amount"),
        given(merged.maxAmount(), "max_amount"),
        given(merged.minPrice(), "min_price"),
        given(merged.maxPrice(), "max_price"),
        given(merged.opensAt(), "opens_at"),
        given(merged.closesAt(), "closes_at"),
        merged.forcedLock().orElse(false),
        given(merged.maxWallets(), "max_wallets"),
        !merged.minAmount().equals(sale.minAmount())
            || !merged.maxAmount().equals(sale.maxAmount()));
  }

  /** Whether bids are taken at a time. */
  public boolean openAt(Instant time) {
    return !time.isBefore(opensAt) && time.isBefore(closesAt);
  }

  private static <T> T given(Optional<T> value, String key) {
    return value.orElseThrow(
        () -> new RegistrarException("the entities file's [sale] gives no " + key));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new RegistrarException(otherwise);
    }
  }
}
