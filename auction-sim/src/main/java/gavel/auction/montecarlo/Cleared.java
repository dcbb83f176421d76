package gavel.auction.montecarlo;

import java.math.BigInteger;

/**
 * Where a drawn book clears.
 *
 * @param tick the clearing tick
 * @param demand at or above it, in micro-USD
 * @param above it, in micro-USD
 */
record Cleared(int tick, long demand, long above) {
  /**
   * What one bid gets of its money by the usual order, those above the price first, then those at
   * it, each pro rata; rounded down, so that it may be one micro-USD less than its settlement.
   */
  long accepted(MyBid bid, long capacity) {
    long price = bid.tick();
    if (price < tick) {
      return 0;
    }
    if (demand <= capacity) {
      return bid.amount();
    }
    long first = Math.min(above, capacity);
    return price > tick
        ? share(bid.amount(), first, above)
        : share(bid.amount(), capacity - first, demand - above);
  }

  private static long share(long amount, long reserve, long wanted) {
    return BigInteger.valueOf(amount)
        .multiply(BigInteger.valueOf(reserve))
        .divide(BigInteger.valueOf(wanted))
        .longValueExact();
  }
}
