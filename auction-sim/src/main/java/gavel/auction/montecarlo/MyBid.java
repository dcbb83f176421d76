package gavel.auction.montecarlo;

/**
 * One more bid that stands in every drawn book, as the latest.
 *
 * @param amount micro-USD, above zero
 * @param tick the price that it goes up to
 */
public record MyBid(long amount, long tick) {
  /** Refuses a bid of nothing. */
  public MyBid {
    if (amount < 1 || tick < 1) {
      throw new IllegalArgumentException(
          "A bid has an amount and a price above 0, got " + amount + " and " + tick + ".");
    }
  }
}
