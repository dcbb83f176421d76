package gavel.auction.whatif;

import gavel.auction.Bid;
import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.auction.random.Draws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A share of the bidders, chosen by a seed. A larger share contains every smaller one of the same
 * seed, and the order of the book does not matter.
 */
final class Chance {
  private Chance() {}

  static Set<EntityId> chosen(List<Bid> bids, Fraction share, long seed) {
    List<EntityId> ids = new ArrayList<>(bids.stream().map(Bid::id).toList());
    ids.sort(
        Comparator.comparingLong((EntityId id) -> key(id, seed))
            .thenComparing(Comparator.naturalOrder()));
    // Cut: a share of people is a whole number of them.
    int count = share.times(ids.size()).floor().intValueExact();
    return new HashSet<>(ids.subList(0, count));
  }

  private static long key(EntityId id, long seed) {
    return Draws.mix(id.high() ^ Draws.mix(id.low() ^ Draws.mix(seed)));
  }
}
