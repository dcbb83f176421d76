package gavel.auction.fill;

import gavel.auction.Bid;
import gavel.auction.EntityId;
import gavel.auction.EntityOutcome.Standing;
import gavel.auction.Participant;
import gavel.auction.Terms;
import java.util.Comparator;

/**
 * A live bid while the offer is shared out.
 *
 * @param bid the bid
 * @param participant what is known of its entity
 * @param mustLock whether the entity has to lock
 * @param standing where the price lies
 * @param committed micro-USD, above zero
 */
public record Contender(
    Bid bid, Participant participant, boolean mustLock, Standing standing, long committed) {
  /** The order in which ties are decided: earlier time first, then the id. */
  public static final Comparator<Contender> FIRST_COME =
      Comparator.comparingLong((Contender each) -> each.bid().time()).thenComparing(Contender::id);

  /** A live bid under some terms. */
  public static Contender of(Bid bid, Participant participant, Terms terms, Standing standing) {
    return new Contender(bid, participant, terms.mustLock(participant), standing, bid.committed());
  }

  /** Whose. */
  public EntityId id() {
    return bid.id();
  }

  /** Whether its tokens are locked, by choice or because they must be. */
  public boolean isLocked() {
    return bid.lock() || mustLock;
  }
}
