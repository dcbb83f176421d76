package gavel.protocol.submit;

/** How much of a tip to offer, by what the last blocks' transactions paid. */
public enum FeeSpeed {
  /** As the lowest tenth. */
  SLOW(10),
  /** As the middle one. */
  NORMAL(50),
  /** As the highest tenth. */
  FAST(90);

  private final int percentile;

  FeeSpeed(int percentile) {
    this.percentile = percentile;
  }

  int percentile() {
    return percentile;
  }
}
