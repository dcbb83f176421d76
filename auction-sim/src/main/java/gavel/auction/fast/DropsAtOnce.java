package gavel.auction.fast;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Finds many bids at a time that the least fill drops one a round, where it is certain that the
 * rounds would drop just these.
 *
 * <p>It looks at the tranche that shares out everything that is left, pro rata, and at the bids
 * that nothing but this tranche fills. To drop one of them changes no earlier tranche, leaves no
 * less for this one and so raises its ratio λ = reserve ÷ unfilled for all others. Take the
 * smallest of these bids, ordered by amount, in which
 *
 * <ul>
 *   <li>the last is still below the least fill at the λ at which its turn comes (λ only rises, so
 *       all others are at theirs),
 *   <li>the next larger amount is so much larger that its fill, at any λ from now on, is larger by
 *       more than the one unit that rounding gives or takes, and
 *   <li>no other bid below the least fill can become the smallest meanwhile.
 * </ul>
 *
 * <p>Then each of the next rounds drops one of these bids, in whatever order. Bids of one amount go
 * in a known order too: the units that rounding leaves go to the earlier ones, so the latest has
 * the smallest fill or ties for it, and a tie drops the later one. So the last amount may be cut.
 */
final class DropsAtOnce {
  private final long[] amounts;
  private final BigInteger reserve;
  private final BigInteger unfilled;

  /** The bids that nothing but the tranche fills: the smallest first, of equal ones the latest. */
  private final int[] order;

  /** {@link #order}'s amounts summed: those before each place. */
  private final long[] before;

  private DropsAtOnce(BidColumns bids, StepByStep.Step step, int[] order) {
    this.amounts = bids.amounts();
    this.reserve = BigInteger.valueOf(step.reserve());
    this.unfilled = BigInteger.valueOf(step.wanted());
    this.order = order;
    this.before = new long[order.length + 1];
    for (int i = 0; i < order.length; i++) {
      before[i + 1] = before[i] + amounts[order[i]];
    }
  }

  /**
   * Bids that are certain to be dropped next; none where that cannot be told at a glance.
   *
   * @param accepted what the rounds so far have given each bid
   * @param surplus what the eligible bids want beyond the capacity, above zero
   * @param least the least fill
   */
  static int[] find(
      BidColumns bids, StepByStep steps, long[] accepted, long surplus, long least, TieOrder ties) {
    int index = steps.sharingAllThatIsLeft();
    if (index < 0) {
      return new int[0];
    }
    StepByStep.Step step = steps.step(index);
    Bits elsewhere = steps.takersThatCountBefore(index);
    int[] alone = Arrays.stream(step.takers()).filter(bid -> !elsewhere.get(bid)).toArray();
    IndexSort.sort(
        alone,
        alone.length,
        (a, b) -> {
          int byAmount = Long.compare(bids.amount(a), bids.amount(b));
          return byAmount != 0 ? byAmount : ties.compare(b, a);
        });
    // Below this no fill of another bid lies, now or later: rounding may take one unit back, also
    // from a bid that is at the least fill.
    long others = least - 1;
    for (int bid : steps.eligible()) {
      boolean other = elsewhere.get(bid) || !step.has(bid);
      if (other && accepted[bid] < least && (accepted[bid] > 0 || step.has(bid))) {
        others = Math.min(others, accepted[bid] - 1);
      }
    }
    DropsAtOnce drops = new DropsAtOnce(bids, step, alone);
    return Arrays.copyOf(alone, drops.count(others, surplus));
  }

  /** How many of the order's first bids are certain to go, each filled below {@code limit}. */
  private int count(long limit, long surplus) {
    if (order.length == 0 || share(amounts[order[0]], 0).signum() == 0) {
      return 0;
    }
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (isBelow(middle - 1, limit, surplus)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    while (low > 0 && !isApart(low)) {
      low = firstAlike(low - 1);
    }
    return low;
  }

  /** ⌊λ × amount⌋ once the bids before a place are gone. */
  private BigInteger share(long amount, int place) {
    return reserve
        .multiply(BigInteger.valueOf(amount))
        .divide(unfilled.subtract(BigInteger.valueOf(before[place])));
  }

  /** Whether the bid at a place is below a limit when its turn comes, and the rest is rationed. */
  private boolean isBelow(int place, long limit, long surplus) {
    BigInteger left = unfilled.subtract(BigInteger.valueOf(before[place]));
    return before[place] < surplus
        && left.compareTo(reserve) > 0
        && share(amounts[order[place]], place)
                .add(BigInteger.ONE)
                .compareTo(BigInteger.valueOf(limit))
            < 0;
  }

  /** Whether the bids before a place go before all others, whatever λ becomes. */
  private boolean isApart(int place) {
    long amount = amounts[order[place - 1]];
    int first = firstAlike(place - 1);
    int end = place;
    while (end < order.length && amounts[order[end]] == amount) {
      end++;
    }
    boolean cut = end > place;
    return (end == order.length || isFar(amount, amounts[order[end]]))
        && (!cut || first == 0 || isFar(amounts[order[first - 1]], amount));
  }

  /** The first place that has the amount of a place. */
  private int firstAlike(int place) {
    int first = place;
    while (first > 0 && amounts[order[first - 1]] == amounts[order[place]]) {
      first--;
    }
    return first;
  }

  /** Whether fills of two amounts differ by two units and more already. */
  private boolean isFar(long smaller, long larger) {
    BigInteger apart = BigInteger.valueOf(larger - smaller).multiply(reserve);
    return apart.compareTo(unfilled.shiftLeft(1)) >= 0;
  }
}
