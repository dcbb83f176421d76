package gavel.auction.fast;

/**
 * The share of every amount that is filled: {@code reserve / whole}, at most 1.
 *
 * @param reserve micro-USD handed out, 0 or more
 * @param whole micro-USD that shares it, above zero
 */
record Ratio(long reserve, long whole) {
  /** Filled whole. */
  static final Ratio FULL = new Ratio(1, 1);

  /** Not filled. */
  static final Ratio NONE = new Ratio(0, 1);

  Ratio {
    if (reserve < 0 || whole <= 0 || reserve > whole) {
      throw new IllegalArgumentException("Not a share: " + reserve + " of " + whole + ".");
    }
  }

  boolean isPartial() {
    return reserve > 0 && reserve < whole;
  }
}
