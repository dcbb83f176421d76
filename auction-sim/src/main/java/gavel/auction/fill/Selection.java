package gavel.auction.fill;

import gavel.auction.EntityId;
import gavel.auction.EntityOutcome.Standing;
import gavel.auction.terms.Filter;
import gavel.auction.terms.Filter.Margin;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Picks those who pass a filter. */
public final class Selection {
  private Selection() {}

  /** Those of {@code eligible} who pass, in the same order. */
  public static List<Contender> of(List<Contender> eligible, Filter filter) {
    List<Contender> passing = eligible.stream().filter(each -> passes(each, filter)).toList();
    return filter
        .rank()
        .map(rank -> firstPlaces(eligible, rank))
        .map(first -> passing.stream().filter(each -> first.contains(each.id())).toList())
        .orElse(passing);
  }

  /** Whether one contender meets every condition except a rank. */
  public static boolean passes(Contender contender, Filter filter) {
    return filter.margin().map(margin -> lies(contender, margin)).orElse(true)
        && contender.participant().score() >= filter.minScore().orElse(0)
        && filter.locked().map(locked -> locked == contender.isLocked()).orElse(true)
        && (filter.regions().isEmpty()
            || filter.regions().contains(contender.participant().region()));
  }

  private static boolean lies(Contender contender, Margin margin) {
    return switch (margin) {
      case ABOVE -> contender.standing() == Standing.ABOVE;
      case AT -> contender.standing() == Standing.AT_MARGIN;
    };
  }

  private static Set<EntityId> firstPlaces(List<Contender> eligible, Filter.Rank rank) {
    return Ranking.rank(eligible, rank.by()).stream()
        .limit(rank.places())
        .map(Contender::id)
        .collect(Collectors.toSet());
  }
}
