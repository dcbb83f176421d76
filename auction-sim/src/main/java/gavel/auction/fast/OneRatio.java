package gavel.auction.fast;

/**
 * Who is filled in part, all of them by one ratio: bids from one tick on; from another one on they
 * are filled whole, and below the first not at all.
 *
 * @param from the lowest tick of those filled in part
 * @param wholeFrom the lowest tick of those filled whole, above {@code from}; {@link #NEVER} where
 *     nobody is
 * @param ratio of what is filled to what is wanted by those filled in part
 */
record OneRatio(long from, long wholeFrom, Ratio ratio) {
  /** Beyond all ticks that fit 4 bytes. */
  static final long NEVER = 1L << 32;

  /** How far a remainder is to be shifted, so that its leading bits remain. */
  int shift() {
    return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(ratio.whole()) - RemainderCounts.BITS);
  }

  /** {@code reserve ÷ whole}, as {@link ProRata} wants it. */
  double factor() {
    return (double) ratio.reserve() / ratio.whole();
  }

  /** Whether bids at a tick are filled in part. */
  boolean isPart(int tick) {
    return tick >= from && tick < wholeFrom;
  }
}
