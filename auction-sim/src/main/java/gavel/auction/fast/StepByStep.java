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
  private final List<Steps> steps = new ArrayList<>();
  private final List<TrancheOutcome> outcomes = new ArrayList<>();
  private long left;

  /**
   * Shares {@code capacity} out.
   *
   * @param eligible bids, ascending
   * @param accepted zeros, to be filled
   */
  StepByStep(Field field, int[] eligible, long capacity, long[] accepted) {
    this.field = field;
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
          case Fill.InOrder order -> inOrder(reserve, takers, order);
        };
    long handedOut = 0;
    for (int i = 0; i < takers.size(); i++) {
      accepted[takers.bid(i)] += shares[i];
      handedOut += shares[i];
    }
    left -= handedOut;
    steps.add(new Steps(Arrays.copyOf(takers.bids(), takers.size()), shares));
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
    Takers takers = new Takers(16);
    for (int bid : eligible) {
      long unfilled = field.bids().amount(bid) - accepted[bid];
      long cap = Math.min(unfilled, tranche.cap().orElse(Long.MAX_VALUE));
      if (cap > 0 && (ranked == null || ranked.get(bid)) && field.passes(bid, tranche.filter())) {
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

  private long[] inOrder(long reserve, Takers takers, Fill.InOrder fill) {
    int[] bids = Arrays.copyOf(takers.bids(), takers.size());
    IndexSort.Comparison by = Orders.of(fill.order(), field, bids, ties);
    int[] places = new int[bids.length];
    Arrays.setAll(places, i -> i);
    IndexSort.sort(places, places.length, (a, b) -> by.compare(bids[a], bids[b]));
    long[] shares = new long[bids.length];
    long rest = reserve;
    for (int place : places) {
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

  /** The takers of one tranche, ascending, and what each got. */
  private static final class Steps {
    private final int[] takers;
    private final long[] shares;

    Steps(int[] takers, long[] shares) {
      this.takers = takers;
      this.shares = shares;
    }

    long of(int bid) {
      int place = Arrays.binarySearch(takers, bid);
      return place < 0 ? 0 : shares[place];
    }
  }
}
