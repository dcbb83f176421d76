package gavel.protocol.sale;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * What an entity bids in total, not the increment.
 *
 * @param lockup whether it locks
 * @param price highest tick number, 0 or more
 * @param amount payment base units, 0 or more
 */
public record BidTerms(boolean lockup, long price, BigInteger amount) {
  public BidTerms {
    Objects.requireNonNull(amount);
    if (price < 0 || amount.signum() < 0) {
      throw new IllegalArgumentException(
          "A bid has a price and an amount of 0 or more, got %d and %s.".formatted(price, amount));
    }
  }

  List<Object> toAbi() {
    return List.of(lockup, price, amount);
  }
}
