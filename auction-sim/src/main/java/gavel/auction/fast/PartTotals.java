package gavel.auction.fast;

import java.io.Serial;
import java.io.Serializable;

/** What the bids of a part, or of several together, were filled. */
public final class PartTotals implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final long[] bids = new long[PartFill.CLASSES];
  private final long[] wanted = new long[PartFill.CLASSES];
  private final long[] bidsLeft = new long[PartFill.CLASSES];
  private final long[] lacking = new long[PartFill.CLASSES];
  private long winners;
  private long accepted;

  void add(int group, long amount, long filled) {
    winners += filled > 0 ? 1 : 0;
    accepted += filled;
    if (group >= 0) {
      bids[group]++;
      wanted[group] += amount;
      bidsLeft[group] += filled < amount ? 1 : 0;
      lacking[group] += amount - filled;
    }
  }

  /** Both together, in this one. */
  public PartTotals plus(PartTotals other) {
    winners += other.winners;
    accepted += other.accepted;
    for (int i = 0; i < bids.length; i++) {
      bids[i] += other.bids[i];
      wanted[i] += other.wanted[i];
      bidsLeft[i] += other.bidsLeft[i];
      lacking[i] += other.lacking[i];
    }
    return this;
  }

  /** The bids of a class. */
  MarginPlan.Count count(int group) {
    return new MarginPlan.Count(
        Math.toIntExact(bids[group]),
        wanted[group],
        Math.toIntExact(bidsLeft[group]),
        lacking[group]);
  }

  /** Entities that are filled in whole or in part. */
  public long winners() {
    return winners;
  }

  /** Micro-USD. */
  public long accepted() {
    return accepted;
  }
}
