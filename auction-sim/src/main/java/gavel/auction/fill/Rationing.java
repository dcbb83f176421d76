package gavel.auction.fill;

import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.auction.TrancheOutcome;
import gavel.auction.TranchePart;
import gavel.auction.fill.WaterFill.Claim;
import gavel.auction.terms.Fill;
import gavel.auction.terms.Reserve;
import gavel.auction.terms.Tranche;
import gavel.auction.terms.Weight;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run of the tranches over those who are eligible. */
public final class Rationing {
  private final List<Contender> eligible;
  private final long capacity;
  private final Map<EntityId, Long> filled = new HashMap<>();
  private final Map<EntityId, List<TranchePart>> parts = new HashMap<>();
  private final List<TrancheOutcome> outcomes = new ArrayList<>();
  private long left;

  private Rationing(List<Contender> eligible, long capacity) {
    this.eligible = eligible.stream().sorted(Contender.FIRST_COME).toList();
    this.capacity = capacity;
    this.left = capacity;
  }

  /**
   * Shares {@code capacity} micro-USD out over the tranches, in order.
   *
   * @param eligible in any order
   */
  public static Shares run(List<Contender> eligible, long capacity, List<Tranche> pipeline) {
    Rationing run = new Rationing(eligible, capacity);
    for (int i = 0; i < pipeline.size(); i++) {
      run.fill(i, pipeline.get(i));
    }
    return new Shares(Map.copyOf(run.filled), Map.copyOf(run.parts), List.copyOf(run.outcomes));
  }

  private void fill(int index, Tranche tranche) {
    List<Contender> takers =
        Selection.of(eligible, tranche.filter()).stream().filter(t -> cap(t, tranche) > 0).toList();
    long reserve = reserve(tranche.reserve());
    List<Long> shares =
        switch (tranche.fill()) {
          case Fill.Water(Weight weight) -> water(takers, tranche, weight, reserve);
          case Fill.InOrder order -> {
            takers = Ranking.rank(takers, order.order());
            yield inOrder(takers, tranche, order.partial(), reserve);
          }
        };
    long wanted = takers.stream().mapToLong(taker -> cap(taker, tranche)).sum();
    long handedOut = 0;
    for (int i = 0; i < takers.size(); i++) {
      book(takers.get(i).id(), new TranchePart(index, shares.get(i)));
      handedOut += shares.get(i);
    }
    left -= handedOut;
    outcomes.add(new TrancheOutcome(tranche.name(), takers.size(), reserve, wanted, handedOut));
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

  private long unfilled(Contender taker) {
    return taker.committed() - filled.getOrDefault(taker.id(), 0L);
  }

  private long cap(Contender taker, Tranche tranche) {
    return Math.min(tranche.cap().orElse(Long.MAX_VALUE), unfilled(taker));
  }

  private List<Long> water(List<Contender> takers, Tranche tranche, Weight weight, long reserve) {
    List<Claim> claims =
        takers.stream()
            .map(taker -> new Claim(weigh(taker, weight), BigInteger.valueOf(cap(taker, tranche))))
            .toList();
    return WaterFill.share(BigInteger.valueOf(reserve), claims).stream()
        .map(BigInteger::longValueExact)
        .toList();
  }

  private BigInteger weigh(Contender taker, Weight weight) {
    return switch (weight) {
      case UNFILLED -> BigInteger.valueOf(unfilled(taker));
      case EQUAL -> BigInteger.ONE;
      case SCORE -> BigInteger.valueOf(taker.participant().score());
      case AMOUNT_TIMES_MULTIPLIER ->
          BigInteger.valueOf(taker.committed())
              .multiply(BigInteger.valueOf(taker.participant().multiplier()));
    };
  }

  private List<Long> inOrder(
      List<Contender> ranked, Tranche tranche, boolean partial, long reserve) {
    List<Long> shares = new ArrayList<>();
    long rest = reserve;
    for (Contender taker : ranked) {
      long wanted = cap(taker, tranche);
      long share = wanted <= rest ? wanted : partial ? rest : 0;
      // Whoever does not fit ends the tranche, also for smaller bids behind.
      rest = wanted <= rest ? rest - wanted : 0;
      shares.add(share);
    }
    return shares;
  }

  private void book(EntityId id, TranchePart part) {
    if (part.amount() > 0) {
      filled.merge(id, part.amount(), Long::sum);
      parts.computeIfAbsent(id, key -> new ArrayList<>()).add(part);
    }
  }

  /**
   * What the tranches gave.
   *
   * @param filled micro-USD by entity; absent for nothing
   * @param parts by entity, in order of the tranches
   * @param tranches one for each
   */
  public record Shares(
      Map<EntityId, Long> filled,
      Map<EntityId, List<TranchePart>> parts,
      List<TrancheOutcome> tranches) {}
}
