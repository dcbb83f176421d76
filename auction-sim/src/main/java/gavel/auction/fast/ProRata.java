package gavel.auction.fast;

/**
 * ⌊a × R ÷ M⌋ exactly, without a division.
 *
 * <p>The quotient is guessed in floating point, q = (long) (a × (R ÷ M)). For a below 2^52 the
 * guess is off by less than 1 before it is cut, so the remainder r = a×R − q×M lies in [−M, 2M).
 * That fits 64 bits for M below 2^62, and arithmetic modulo 2^64 then gives it exactly although the
 * products overflow; its sign and its size tell the one step by which q is to be corrected.
 */
final class ProRata {
  /** Amounts must be below this. */
  static final long AMOUNT_LIMIT = 1L << 52;

  /** Sums must be below this. */
  static final long WHOLE_LIMIT = 1L << 62;

  private ProRata() {}

  /** Whether the arithmetic above is exact for amounts up to {@code largest}. */
  static boolean isExact(long largest, long whole) {
    return largest < AMOUNT_LIMIT && whole < WHOLE_LIMIT;
  }

  /** The quotient, rounded down; {@code factor} is {@code (double) reserve / whole}. */
  static long floor(long amount, double factor, long reserve, long whole) {
    long guess = (long) (amount * factor);
    long rest = amount * reserve - guess * whole;
    // Without branches: −1 where the remainder is negative, +1 where it is a whole or more.
    return guess + (rest >> 63) - ((whole - 1 - rest) >> 63);
  }

  /** What rounding down left of one taker's share, in units of 1 ÷ M. */
  static long remainder(long amount, long floor, long reserve, long whole) {
    return amount * reserve - floor * whole;
  }
}
