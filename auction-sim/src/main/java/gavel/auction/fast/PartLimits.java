package gavel.auction.fast;

import java.io.Serial;
import java.io.Serializable;

/** The size of remainders at which the micro-units run out, by pool: all larger ones get one. */
public final class PartLimits implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final int[] place;
  private final long[] wanted;

  PartLimits(int[] place, long[] wanted) {
    this.place = place;
    this.wanted = wanted;
  }

  int place(int pool) {
    return place[pool];
  }

  /** How many at that size get one; 0 where nothing is left to hand out. */
  long wanted(int pool) {
    return wanted[pool];
  }

  /** Whether anything is left to hand out. */
  public boolean isOpen() {
    for (long each : wanted) {
      if (each > 0) {
        return true;
      }
    }
    return false;
  }
}
