package gavel.auction.fast;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;

/** The last bid of each pool that gets one of the micro-units that rounding left. */
public final class PartCuts implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final PartCandidate[] last;

  private PartCuts(PartCandidate[] last) {
    this.last = last;
  }

  /** From the candidates of all parts, in any order. */
  public static PartCuts of(PartLimits limits, List<PartCandidate> candidates) {
    PartCandidate[] last = new PartCandidate[PartFill.CLASSES];
    for (int i = 0; i < last.length; i++) {
      int pool = i;
      if (limits.wanted(pool) > 0) {
        last[pool] =
            candidates.stream()
                .filter(each -> each.pool() == pool)
                .sorted(PartCandidate.FIRST)
                .skip(limits.wanted(pool) - 1)
                .findFirst()
                .orElseThrow();
      }
    }
    return new PartCuts(last);
  }

  boolean getsUnit(PartCandidate bid) {
    PartCandidate cut = last[bid.pool()];
    return cut != null && PartCandidate.FIRST.compare(bid, cut) <= 0;
  }
}
