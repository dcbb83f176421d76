package gavel.auction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All bids of a sale at one moment. The order of the bids carries no meaning: they are kept in
 * order of their ids.
 *
 * @param bids one for each entity
 * @param arrivals every change of a commitment in order of (block, log index), or empty where the
 *     source does not tell
 */
public record Book(List<Bid> bids, List<Arrival> arrivals) {
  /** Refuses two bids of one entity and a total beyond 2^63 − 1. */
  public Book {
    bids = bids.stream().sorted(Comparator.comparing(Bid::id)).toList();
    arrivals = List.copyOf(arrivals);
    requireDistinct(bids);
    requireSummable(bids);
  }

  /** A book without the order of arrivals. */
  public static Book of(List<Bid> bids) {
    return new Book(bids, List.of());
  }

  /** The bids with something committed: the only ones that clearing looks at. */
  public List<Bid> live() {
    return bids.stream().filter(Bid::isLive).toList();
  }

  /** The bid of an entity. */
  public Optional<Bid> find(EntityId id) {
    return bids.stream().filter(bid -> bid.id().equals(id)).findFirst();
  }

  /** Everything that is committed, in micro-USD. */
  public long committed() {
    return bids.stream().mapToLong(Bid::committed).sum();
  }

  /** This book with the bid of {@code replacement}'s entity replaced, or added. */
  public Book with(Bid replacement) {
    return new Book(
        java.util.stream.Stream.concat(
                bids.stream().filter(bid -> !bid.id().equals(replacement.id())),
                java.util.stream.Stream.of(replacement))
            .toList(),
        arrivals);
  }

  /** In order of ids, two bids of one entity stand side by side. */
  private static void requireDistinct(List<Bid> bids) {
    EntityId before = null;
    for (Bid bid : bids) {
      if (bid.id().equals(before)) {
        throw new IllegalArgumentException(
            "Entity " + bid.id() + " has two bids; an entity has one.");
      }
      before = bid.id();
    }
  }

  private static void requireSummable(List<Bid> bids) {
    long total = 0;
    for (Bid bid : bids) {
      total += bid.committed();
      if (total < 0) {
        throw new IllegalArgumentException(
            "The book's total passes 2^63 − 1 micro-USD at entity " + bid.id() + ".");
      }
    }
  }
}
