package gavel.auction.fast;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A bid whose remainder decides whether it gets one of the last micro-units.
 *
 * @param pool the class, or both, whose units it may get
 * @param remainder in units of 1 ÷ the class's sum
 * @param time of the bid, seconds since 1970
 * @param idHigh the entity's bytes 0 to 7
 * @param idLow bytes 8 to 15
 */
public record PartCandidate(int pool, long remainder, long time, long idHigh, long idLow)
    implements Serializable {
  /** Who gets a unit first: the larger remainder, then the earlier time, then the smaller id. */
  static final Comparator<PartCandidate> FIRST =
      Comparator.comparingLong(PartCandidate::remainder)
          .reversed()
          .thenComparingLong(PartCandidate::time)
          .thenComparing(PartCandidate::idHigh, Long::compareUnsigned)
          .thenComparing(PartCandidate::idLow, Long::compareUnsigned);
}
