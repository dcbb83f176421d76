package gavel.protocol.submit;

import java.math.BigInteger;
import java.util.Optional;

/**
 * How fees are chosen; all amounts in wei per gas.
 *
 * @param maxFee instead of the computed one
 * @param priorityFee instead of the computed one
 * @param ceiling no transaction may cost more
 */
public record FeePolicy(
    FeeSpeed speed,
    Optional<BigInteger> maxFee,
    Optional<BigInteger> priorityFee,
    Optional<BigInteger> ceiling) {
  /** Computed fees at normal speed, without a ceiling. */
  public static final FeePolicy STANDARD = of(FeeSpeed.NORMAL);

  /** Computed fees at a speed, without a ceiling. */
  public static FeePolicy of(FeeSpeed speed) {
    return new FeePolicy(speed, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
