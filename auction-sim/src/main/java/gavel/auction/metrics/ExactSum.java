package gavel.auction.metrics;

import java.math.BigInteger;

/** A sum of products of numbers that are 0 or more; exact as long as it is below 2^127. */
final class ExactSum {
  private long high;
  private long low;

  /** Adds {@code left × right}. */
  void add(long left, long right) {
    long product = left * right;
    low += product;
    high += Math.multiplyHigh(left, right);
    if (Long.compareUnsigned(low, product) < 0) {
      high++;
    }
  }

  BigInteger value() {
    return BigInteger.valueOf(high)
        .shiftLeft(Long.SIZE)
        .add(BigInteger.valueOf(low >>> 1).shiftLeft(1))
        .add(BigInteger.valueOf(low & 1));
  }
}
