package gavel.auction.fast;

import gavel.auction.Fraction;
import gavel.auction.TrancheOutcome;
import gavel.auction.TranchePart;
import gavel.auction.terms.Fill;
import gavel.auction.terms.Filter;
import gavel.auction.terms.Reserve;
import gavel.auction.terms.Tranche;
import gavel.auction.terms.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rationing by any tranches, one after the other, over arrays of those who are eligible. */
final class StepByStep implements Parts {
  private final Field field;
  private final int[] eligible;
  private final long capacity;
  private final long[] accepted;
  private final TieOrder ties;
  private final Passing passing;
  private final Bits dropped;
  private final List<Step> steps = new ArrayList<>();
  private final List<TrancheOutcome> outcomes = new ArrayList<>();
  private long left;

  /**
   * Shares {@code capacity} out.
   *
   * @param passing who passes which filter, those dropped included
   * @param eligible bids, ascending
   * @param accepted zeros, to be filled
   */
  StepByStep(
      Field field, Passing passing, Bits dropped, int[] eligible, long capacity, long[] accepted) {
    this.field = field;
    this.passing = passing;
    this.dropped = dropped;
    this.eligible = eligible;
    this.capacity = capacity;
    this.accepted = accepted;
    this.ties = TieOrder.of(field.bids());
    this.left = capacity;
    field.terms().allocation().pipeline().forEach(this::fill);
  }

  private void fill(Tranche tranche) {
    Takers takers = takers(tranche);
    long reserve = reserve(tranche.reserve());
    long[] shares =
        switch (tranche.fill()) {
          case Fill.Water water -> water(reserve, takers);
          case Fill.InOrder order ->
              inOrder(reserve, takers, passing.ordered(tranche, order.order()), order);
        };
    long handedOut = 0;
    for (int i = 0; i < takers.size(); i++) {
      accepted[takers.bid(i)] += shares[i];
      handedOut += shares[i];
    }
    left -= handedOut;
    steps.add(
        new Step(
            tranche,
            Arrays.copyOf(takers.bids(), takers.size()),
            shares,
            reserve,
            takers.wanted()));
    outcomes.add(
        new TrancheOutcome(tranche.name(), takers.size(), reserve, takers.wanted(), handedOut));
  }

  /** Rounds a share down: what is lost goes to the next tranche. */
  private long reserve(Reserve reserve) {
    return switch (reserve) {
      case Reserve.Rest() -> left;
      case Reserve.Share(Fraction share) ->
          Math.min(left, share.times(capacity).floor().longValueExact());
      case Reserve.Amount(long micro) -> Math.min(left, micro);
    };
  }

  private Takers takers(Tranche tranche) {
    Bits ranked = tranche.filter().rank().map(this::firstPlaces).orElse(null);
    int[] passed = passing.of(tranche);
    Takers takers = new Takers(passed.length);
    for (int bid : passed) {
      long unfilled = field.bids().amount(bid) - accepted[bid];
      long cap = Math.min(unfilled, tranche.cap().orElse(Long.MAX_VALUE));
      if (cap > 0 && !dropped.get(bid) && (ranked == null || ranked.get(bid))) {
        add(takers, bid, cap, unfilled, tranche.fill());
      }
    }
    return takers;
  }

  private void add(Takers takers, int bid, long cap, long unfilled, Fill fill) {
    Weight weight = fill instanceof Fill.Water(Weight by) ? by : Weight.EQUAL;
    switch (weight) {
      case UNFILLED -> takers.add(bid, cap, unfilled, 1);
      case EQUAL -> takers.add(bid, cap, 1, 1);
      case SCORE -> takers.add(bid, cap, field.participant(bid).score(), 1);
      case AMOUNT_TIMES_MULTIPLIER ->
          takers.add(bid, cap, field.bids().amount(bid), field.participant(bid).multiplier());
    }
  }

  private Bits firstPlaces(Filter.Rank rank) {
    int[] ranked = eligible.clone();
    IndexSort.sort(ranked, ranked.length, Orders.of(rank.by(), field, eligible, ties));
    Bits first = new Bits(field.bids().size());
    for (int i = 0; i < Math.min(rank.places(), ranked.length); i++) {
      first.set(ranked[i]);
    }
    return first;
  }

  private long[] water(long reserve, Takers takers) {
    return takers.isNarrow() && reserve < ProRata.WHOLE_LIMIT
        ? NarrowWaterFill.share(reserve, takers, ties)
        : WideWaterFill.share(reserve, takers, ties);
  }

  private static long[] inOrder(long reserve, Takers takers, int[] queue, Fill.InOrder fill) {
    long[] shares = new long[takers.size()];
    long rest = reserve;
    for (int bid : queue) {
      int place = Arrays.binarySearch(takers.bids(), 0, takers.size(), bid);
      if (place < 0) {
        continue;
      }
      if (takers.cap(place) > rest) {
        shares[place] = fill.partial() ? rest : 0;
        break;
      }
      shares[place] = takers.cap(place);
      rest -= shares[place];
    }
    return shares;
  }

  @Override
  public List<TranchePart> of(int bid) {
    List<TranchePart> parts = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      long share = steps.get(i).of(bid);
      if (share > 0) {
        parts.add(new TranchePart(i, share));
      }
    }
    return parts;
  }

  @Override
  public List<TrancheOutcome> tranches() {
    return List.copyOf(outcomes);
  }

  /** Those who are eligible, ascending. */
  int[] eligible() {
    return eligible;
  }

  /**
   * The step that rationed, in proportion to what is unfilled and without caps, all that was left;
   * or −1 where there is none, or where ranks depend on who is eligible.
   */
  int sharingAllThatIsLeft() {
    long rest = capacity;
    if (hasRanks()) {
      return -1;
    }
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.reserve == rest && rest > 0 && step.wanted > rest) {
        boolean proRata = step.tranche.fill().equals(new Fill.Water(Weight.UNFILLED));
        return proRata && step.tranche.cap().isEmpty() ? i : -1;
      }
      rest -= outcomes.get(i).filled();
    }
    return -1;
  }

  /** Whether the place of a bid among all who are eligible decides about it. */
  boolean hasRanks() {
    return steps.stream().anyMatch(step -> step.tranche.filter().rank().isPresent());
  }

  int count() {
    return steps.size();
  }

  Step step(int index) {
    return steps.get(index);
  }

  /** In which order a step that fills in order comes to the bids, dropped ones included. */
  int[] queue(int index) {
    Tranche tranche = steps.get(index).tranche;
    return passing.ordered(tranche, ((Fill.InOrder) tranche.fill()).order());
  }

  /** The bids without which one of the first {@code count} steps would have gone otherwise. */
  Bits takersThatCountBefore(int count) {
    return takersThatCount(steps.subList(0, count));
  }

  /** The bids without which another step than this one would have gone otherwise. */
  Bits takersThatCountBeside(int index) {
    List<Step> others = new ArrayList<>(steps);
    others.remove(index);
    others.removeIf(step -> step.reserve == 0);
    return takersThatCount(others);
  }

  private Bits takersThatCount(List<Step> some) {
    Bits counting = new Bits(field.bids().size());
    for (Step step : some) {
      // Whoever got nothing in order came after the end of the reserve, and is not missed.
      boolean missed =
          !(step.tranche.fill() instanceof Fill.InOrder(_, boolean partial) && partial);
      for (int i = 0; i < step.takers.length; i++) {
        if (missed || step.shares[i] > 0) {
          counting.set(step.takers[i]);
        }
      }
    }
    return counting;
  }

  /** What one tranche did. */
  static final class Step {
    private final Tranche tranche;
    private final int[] takers;
    private final long[] shares;
    private final long reserve;
    private final long wanted;

    private Step(Tranche tranche, int[] takers, long[] shares, long reserve, long wanted) {
      this.tranche = tranche;
      this.takers = takers;
      this.shares = shares;
      this.reserve = reserve;
      this.wanted = wanted;
    }

    Tranche tranche() {
      return tranche;
    }

    /** Who took part, ascending. */
    int[] takers() {
      return takers;
    }

    /** What there was to share, in micro-USD. */
    long reserve() {
      return reserve;
    }

    /** What all takers wanted. */
    long wanted() {
      return wanted;
    }

    boolean has(int bid) {
      return Arrays.binarySearch(takers, bid) >= 0;
    }

    long of(int bid) {
      int place = Arrays.binarySearch(takers, bid);
      return place < 0 ? 0 : shares[place];
    }
  }
}
