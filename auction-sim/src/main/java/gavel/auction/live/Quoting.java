package gavel.auction.live;

import gavel.auction.Fraction;
import gavel.auction.Terms;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/** Finds the prices at which one more bid is filled, by halving the range twice over. */
final class Quoting {
  private final Terms terms;
  private final LongUnaryOperator demand;
  private final Fraction costOfOneTick;
  private final long amount;

  Quoting(Terms terms, LongUnaryOperator demand, Fraction costOfOneTick, long amount) {
    if (amount <= 0) {
      throw new IllegalArgumentException("An amount is above 0, got " + amount + ".");
    }
    this.terms = terms;
    this.demand = demand;
    this.costOfOneTick = costOfOneTick;
    this.amount = amount;
  }

  Quote quote() {
    return new Quote(lowest(tick -> roomFor(tick) > 0), lowest(tick -> roomFor(tick) >= amount));
  }

  /** Demand at a tick with the new bid at another. */
  private long with(long bidAt, long tick) {
    long others = demand.applyAsLong(tick);
    boolean counts = tick <= bidAt;
    return counts ? Math.addExact(others, amount) : others;
  }

  private long clearing(long bidAt) {
    long min = terms.grid().min();
    long covered = min - 1;
    long uncovered = terms.grid().max() + 1;
    while (uncovered - covered > 1) {
      long middle = covered + (uncovered - covered) / 2;
      if (LiveAuction.isCovered(costOfOneTick, middle, with(bidAt, middle))) {
        covered = middle;
      } else {
        uncovered = middle;
      }
    }
    return Math.max(covered, min);
  }

  /** What of a bid at this tick is filled, rounded down. */
  private long roomFor(long bidAt) {
    long pStar = clearing(bidAt);
    if (bidAt < pStar) {
      return 0;
    }
    Fraction capacity = costOfOneTick.times(pStar);
    long above = pStar < terms.grid().max() ? with(bidAt, pStar + 1) : 0;
    Fraction room = bidAt > pStar ? capacity : capacity.minus(Fraction.of(above));
    long sharers = bidAt > pStar ? above : with(bidAt, pStar) - above;
    if (room.compareTo(Fraction.of(sharers)) >= 0) {
      return amount;
    }
    return room.signum() <= 0
        ? 0
        : room.times(amount).over(Fraction.of(sharers)).floor().longValueExact();
  }

  private OptionalLong lowest(LongPredicate passes) {
    long low = terms.grid().min();
    long high = terms.grid().max();
    if (!passes.test(high)) {
      return OptionalLong.empty();
    }
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (passes.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return OptionalLong.of(low);
  }
}
