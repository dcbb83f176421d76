package gavel.auction.fast;

import gavel.auction.Fraction;
import gavel.auction.TrancheOutcome;
import gavel.auction.TranchePart;
import gavel.auction.clearing.ClearingPrice;
import gavel.auction.terms.Fill;
import gavel.auction.terms.Filter;
import gavel.auction.terms.Filter.Margin;
import gavel.auction.terms.Reserve;
import gavel.auction.terms.Tranche;
import gavel.auction.terms.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rationing where what share of a bid is filled depends only on whether its price is above or at
 * the margin, as it does for the usual terms when no participants are known. Two sums then decide
 * everything, and one pass over the bids fills them.
 */
final class MarginPlan {
  private final ClearingPrice clearing;
  private final long capacity;
  private final Group above;
  private final Group at;
  private final List<Planned> planned = new ArrayList<>();
  private long left;

  /** Bids on one side of the margin. */
  static final class Group {
    private final long sum;
    private Ratio ratio = Ratio.NONE;
    private int tranche = -1;

    Group(long sum) {
      this.sum = sum;
    }

    /** The share of each of its bids that is filled. */
    Ratio ratio() {
      return ratio;
    }

    /** Whether all of its bids are filled whole, as nobody is when there are none. */
    boolean isWhole() {
      return ratio.equals(Ratio.FULL) || sum == 0;
    }

    private long unfilled() {
      return ratio.equals(Ratio.FULL) ? 0 : tranche < 0 ? sum : -1;
    }
  }

  /** A tranche, and the groups whose bids it was open to, with the share they had before it. */
  private record Planned(String name, long reserve, long filled, boolean above, boolean at) {}

  private MarginPlan(ClearingPrice clearing, long capacity, long above, long at) {
    this.clearing = clearing;
    this.capacity = capacity;
    this.above = new Group(above);
    this.at = new Group(at);
    this.left = capacity;
  }

  /**
   * The plan, where there is one.
   *
   * @param anyoneKnown whether anything is known of any participant
   * @param above what the bids above the margin come to, in micro-USD
   * @param at what those at it come to
   */
  static Optional<MarginPlan> of(
      ClearingPrice clearing,
      long capacity,
      List<Tranche> pipeline,
      boolean anyoneKnown,
      long above,
      long at) {
    MarginPlan plan = new MarginPlan(clearing, capacity, above, at);
    for (Tranche tranche : pipeline) {
      if (!plan.add(tranche, anyoneKnown)) {
        return Optional.empty();
      }
    }
    return Optional.of(plan);
  }

  private boolean add(Tranche tranche, boolean anyoneKnown) {
    Filter filter = tranche.filter();
    boolean needsScore = filter.minScore().orElse(0) > 0;
    long reserve = reserve(tranche.reserve());
    if (needsScore && !anyoneKnown) {
      planned.add(new Planned(tranche.name(), reserve, 0, false, false));
      return true;
    }
    if (needsScore
        || filter.rank().isPresent()
        || filter.locked().isPresent()
        || !filter.regions().isEmpty()
        || tranche.cap().isPresent()
        || !tranche.fill().equals(new Fill.Water(Weight.UNFILLED))) {
      return false;
    }
    boolean takesAbove = filter.margin().map(margin -> margin == Margin.ABOVE).orElse(true);
    boolean takesAt = filter.margin().map(margin -> margin == Margin.AT).orElse(true);
    return fill(tranche.name(), reserve, takesAbove, takesAt);
  }

  private long reserve(Reserve reserve) {
    return switch (reserve) {
      case Reserve.Rest() -> left;
      case Reserve.Share(Fraction share) ->
          Math.min(left, share.times(capacity).floor().longValueExact());
      case Reserve.Amount(long micro) -> Math.min(left, micro);
    };
  }

  private boolean fill(String name, long reserve, boolean takesAbove, boolean takesAt) {
    long wanted = 0;
    List<Group> takers = new ArrayList<>();
    for (Group group : groups(takesAbove, takesAt)) {
      long unfilled = group.unfilled();
      if (unfilled < 0 && reserve > 0) {
        // Its bids have unlike shares left after rounding: not a matter of sums any more.
        return false;
      }
      if (unfilled > 0) {
        takers.add(group);
        wanted += unfilled;
      }
    }
    long filled = Math.min(reserve, wanted);
    if (filled > 0) {
      Ratio ratio = filled == wanted ? Ratio.FULL : new Ratio(filled, wanted);
      for (Group group : takers) {
        group.ratio = ratio;
        group.tranche = planned.size();
      }
    }
    planned.add(new Planned(name, reserve, filled, takesAbove, takesAt));
    left -= filled;
    return true;
  }

  private List<Group> groups(boolean takesAbove, boolean takesAt) {
    List<Group> groups = new ArrayList<>();
    if (takesAbove) {
      groups.add(above);
    }
    if (takesAt) {
      groups.add(at);
    }
    return groups;
  }

  Group above() {
    return above;
  }

  Group at() {
    return at;
  }

  /** Whether both groups share one partial ratio, and so the units that rounding leaves. */
  boolean isJoint() {
    return above.tranche == at.tranche && above.ratio.isPartial();
  }

  /** The share filled at a tick. */
  Ratio ratioAt(long tick) {
    return switch (clearing.standing(tick)) {
      case ABOVE -> above.ratio;
      case AT_MARGIN -> at.ratio;
      case BELOW, BELOW_MINIMUM_FILL -> Ratio.NONE;
    };
  }

  /** What one bid got: a group is filled by one tranche. */
  List<TranchePart> parts(boolean isAbove, long accepted) {
    Group group = isAbove ? above : at;
    return accepted == 0 ? List.of() : List.of(new TranchePart(group.tranche, accepted));
  }

  /**
   * What each tranche did.
   *
   * @param aboveCount how many bids lie above the margin, whole and not filled whole
   * @param atCount the same at the margin
   */
  List<TrancheOutcome> outcomes(Count aboveCount, Count atCount) {
    List<TrancheOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < planned.size(); i++) {
      Planned each = planned.get(i);
      Count taking =
          (each.above() ? seen(i, above, aboveCount) : Count.NOBODY)
              .plus(each.at() ? seen(i, at, atCount) : Count.NOBODY);
      outcomes.add(
          new TrancheOutcome(
              each.name(), taking.bids(), each.reserve(), taking.unfilled(), each.filled()));
    }
    return outcomes;
  }

  /** Who of a group had something unfilled when tranche {@code index} came. */
  private static Count seen(int index, Group group, Count count) {
    boolean filledBefore = group.tranche >= 0 && group.tranche < index;
    return filledBefore
        ? new Count(count.bidsLeft(), count.unfilledLeft(), 0, 0)
        : new Count(count.bids(), group.sum, 0, 0);
  }

  /**
   * How many bids a group has.
   *
   * @param bids all of them
   * @param unfilled micro-USD that they want
   * @param bidsLeft those not filled whole in the end
   * @param unfilledLeft micro-USD that these lack
   */
  record Count(int bids, long unfilled, int bidsLeft, long unfilledLeft) {
    static final Count NOBODY = new Count(0, 0, 0, 0);

    Count plus(Count other) {
      return new Count(
          bids + other.bids,
          unfilled + other.unfilled,
          bidsLeft + other.bidsLeft,
          unfilledLeft + other.unfilledLeft);
    }
  }
}
