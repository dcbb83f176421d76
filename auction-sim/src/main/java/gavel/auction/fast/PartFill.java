package gavel.auction.fast;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How the bids of each part are filled: all that a part needs to know of the others. A bid belongs
 * to the class of those above the margin (0), to that at it (1), or to neither; where both share
 * one ratio, they share the micro-units that rounding leaves, too.
 */
public final class PartFill implements Serializable {
  /** The classes of bids that may be filled. */
  static final int CLASSES = 2;

  @Serial private static final long serialVersionUID = 1L;
  private static final int NOBODY = -1;

  private final long highest;
  private final long aboveFrom;
  private final long atFrom;
  private final boolean joint;
  private final long[] reserve;
  private final long[] whole;

  /**
   * A rule.
   *
   * @param highest the top of the range, at which higher bids count
   * @param aboveFrom the lowest tick of the first class
   * @param atFrom the lowest tick of the second one, which ends below the first
   * @param above what is filled of each bid of the first class
   * @param at the same of the second one
   * @param joint whether both share one ratio
   */
  PartFill(long highest, long aboveFrom, long atFrom, Ratio above, Ratio at, boolean joint) {
    this.highest = highest;
    this.aboveFrom = aboveFrom;
    this.atFrom = atFrom;
    this.joint = joint;
    this.reserve = new long[] {above.reserve(), at.reserve()};
    this.whole = new long[] {above.whole(), at.whole()};
  }

  /** The micro-USD that a pool hands out. */
  long reserve(int pool) {
    return reserve[pool];
  }

  /** Whether there is a pool of this number whose shares have to be rounded. */
  boolean isRounded(int pool) {
    return isPartial(pool) && poolOf(pool) == pool;
  }

  private boolean isPartial(int group) {
    return reserve[group] > 0 && reserve[group] < whole[group];
  }

  private int poolOf(int group) {
    return joint ? CLASSES - 1 : group;
  }

  private int classOf(long price) {
    long tick = Math.min(price, highest);
    return tick >= aboveFrom ? 0 : tick >= atFrom ? 1 : NOBODY;
  }

  private int shift(int group) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(whole[group]);
    return Math.max(0, bits - RemainderCounts.BITS);
  }

  /** The share of a bid rounded down, which leaves a remainder in units of 1 ÷ whole. */
  private long floor(int group, long amount) {
    return isPartial(group)
        ? ProRata.floor(
            amount, (double) reserve[group] / whole[group], reserve[group], whole[group])
        : reserve[group] == 0 ? 0 : amount;
  }

  private long remainder(int group, long amount, long floor) {
    return ProRata.remainder(amount, floor, reserve[group], whole[group]);
  }

  /** Rounds the shares of a part down, and counts what that leaves of each. */
  public PartRemainders remainders(BidColumns part) {
    PartRemainders counts = new PartRemainders();
    for (int i = 0; i < part.size(); i++) {
      int group = classOf(part.price().get(i));
      long amount = part.amount(i);
      if (group != NOBODY && amount > 0 && isPartial(group)) {
        long floor = floor(group, amount);
        counts.count(
            poolOf(group), (int) (remainder(group, amount, floor) >>> shift(group)), floor);
      }
    }
    return counts;
  }

  /** The bids of a part whose remainders lie where the micro-units run out. */
  public List<PartCandidate> candidates(BidColumns part, PartLimits limits) {
    List<PartCandidate> found = new ArrayList<>();
    for (int i = 0; i < part.size(); i++) {
      int group = classOf(part.price().get(i));
      long amount = part.amount(i);
      if (group != NOBODY && amount > 0 && isPartial(group)) {
        long rest = remainder(group, amount, floor(group, amount));
        int pool = poolOf(group);
        if (limits.wanted(pool) > 0 && rest >>> shift(group) == limits.place(pool)) {
          found.add(candidate(part, i, pool, rest));
        }
      }
    }
    return found;
  }

  private static PartCandidate candidate(BidColumns part, int bid, int pool, long remainder) {
    return new PartCandidate(
        pool, remainder, part.time().get(bid), part.idHigh(bid), part.idLow(bid));
  }

  /** What each bid of a part is filled, in micro-USD. */
  public long[] accepted(BidColumns part, PartCuts cuts) {
    long[] accepted = new long[part.size()];
    for (int i = 0; i < accepted.length; i++) {
      int group = classOf(part.price().get(i));
      long amount = part.amount(i);
      if (group != NOBODY && amount > 0) {
        accepted[i] = floor(group, amount);
        if (isPartial(group)) {
          long rest = remainder(group, amount, accepted[i]);
          accepted[i] += cuts.getsUnit(candidate(part, i, poolOf(group), rest)) ? 1 : 0;
        }
      }
    }
    return accepted;
  }

  /** What a part came to. */
  public PartTotals totals(BidColumns part, long[] accepted) {
    PartTotals totals = new PartTotals();
    for (int i = 0; i < accepted.length; i++) {
      int group = classOf(part.price().get(i));
      if (part.amount(i) > 0) {
        totals.add(group, part.amount(i), accepted[i]);
      }
    }
    return totals;
  }
}
