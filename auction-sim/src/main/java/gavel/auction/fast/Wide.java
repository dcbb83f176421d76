package gavel.auction.fast;

import java.math.BigInteger;

/** A sum below 2^127 in two words, for adding up tokens without an object each. */
final class Wide {
  private long high;
  private long low;

  void clear() {
    high = 0;
    low = 0;
  }

  /** Adds an unsigned 64-bit number. */
  void add(long unsigned) {
    add(0, unsigned);
  }

  /** Adds the product of two numbers of 0 or more. */
  void addProduct(long a, long b) {
    add(Math.multiplyHigh(a, b), a * b);
  }

  void add(Wide other) {
    add(other.high, other.low);
  }

  private void add(long moreHigh, long moreLow) {
    low += moreLow;
    high += moreHigh + (Long.compareUnsigned(low, moreLow) < 0 ? 1 : 0);
  }

  BigInteger value() {
    BigInteger unsignedLow =
        BigInteger.valueOf(low >>> 1).shiftLeft(1).or(BigInteger.valueOf(low & 1));
    return BigInteger.valueOf(high).shiftLeft(64).add(unsignedLow);
  }
}
