package gavel.auction.terms;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who takes part: those who meet every condition that is set.
 *
 * @param margin only bids above, or at, the clearing tick
 * @param minScore only community scores of at least this
 * @param rank only the first so many of those eligible, in an order
 * @param locked only those who lock (by choice or because they must), or only those who do not
 * @param regions only entities of these regions; empty for all
 */
public record Filter(
    Optional<Margin> margin,
    OptionalLong minScore,
    Optional<Rank> rank,
    Optional<Boolean> locked,
    List<String> regions) {
  /** Everyone. */
  public static final Filter ALL =
      new Filter(
          Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(), List.of());

  /** Keeps regions sorted, so that equal filters are equal. */
  public Filter {
    regions = regions.stream().sorted().distinct().toList();
  }

  /** Bids whose price lies above, or at, the clearing tick. */
  public static Filter of(Margin margin) {
    return new Filter(
        Optional.of(margin), OptionalLong.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** Entities with at least this community score. */
  public static Filter minScore(long score) {
    return new Filter(
        Optional.empty(), OptionalLong.of(score), Optional.empty(), Optional.empty(), List.of());
  }

  /** Where a bid's price lies against the clearing tick. */
  public enum Margin {
    /** Price above it; everyone where the rule has no clearing tick. */
    ABOVE,
    /** Price equal to it; nobody where the rule has no clearing tick. */
    AT
  }

  /**
   * The first places of an order of all eligible entities.
   *
   * @param places how many, from 1
   * @param by the order
   */
  public record Rank(long places, Order by) {
    /** Refuses fewer than one place. */
    public Rank {
      if (places < 1) {
        throw new IllegalArgumentException("A rank filter keeps 1 or more, got " + places + ".");
      }
    }
  }
}
