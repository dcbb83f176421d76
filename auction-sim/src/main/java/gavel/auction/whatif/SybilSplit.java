package gavel.auction.whatif;

import gavel.auction.Arrival;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Commitment;
import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One entity that appears as several: each with a like part of its money, at the same price, lock
 * and time. Score and multiplier stay with the first, since they cannot be copied.
 *
 * @param whom whose bid is split
 * @param into how many, from 2
 */
public record SybilSplit(Whom whom, int into) implements Change {
  private static final int MOST = 100_000;

  /** Refuses fewer than two. */
  public SybilSplit {
    if (into < 2 || into > MOST) {
      throw new ScenarioException("sybil: into 2 to " + MOST + " identities, got " + into + ".");
    }
  }

  /** Finds the bid in a book. */
  @FunctionalInterface
  public interface Whom {
    /** The bid that is split. */
    Bid of(Book book);
  }

  static SybilSplit read(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1) {
      throw new NumberFormatException(text);
    }
    long into = Values.whole("sybil", text.substring(colon + 1));
    String who = text.substring(0, colon);
    Whom whom =
        switch (who) {
          case "largest" -> book -> bySize(book).getLast();
          case "median" -> book -> bySize(book).get(bySize(book).size() / 2);
          default -> book -> named(book, EntityId.of(who), who);
        };
    return new SybilSplit(whom, (int) Math.min(into, MOST + 1L));
  }

  private static List<Bid> bySize(Book book) {
    List<Bid> bids = new ArrayList<>(book.live());
    if (bids.isEmpty()) {
      throw new ScenarioException("sybil: nobody has bid, so there is no bid to split.");
    }
    bids.sort(Comparator.comparingLong(Bid::committed).thenComparing(Bid::id));
    return bids;
  }

  private static Bid named(Book book, EntityId id, String typed) {
    return book.find(id)
        .orElseThrow(() -> new ScenarioException("sybil: no entity " + typed + " in this book."));
  }

  /** The entities that a bid becomes; the first keeps its id. */
  public static List<EntityId> identities(EntityId id, int into) {
    List<EntityId> ids = new ArrayList<>(List.of(id));
    for (int i = 1; i < into; i++) {
      ids.add(EntityId.of(id + " as " + i));
    }
    return ids;
  }

  @Override
  public Situation apply(Situation base) {
    Bid bid = whom.of(base.book());
    List<EntityId> ids = identities(bid.id(), into);
    List<Bid> all =
        new ArrayList<>(base.book().bids().stream().filter(each -> !each.equals(bid)).toList());
    for (int i = 0; i < into; i++) {
      // What does not divide goes to the first ones, one micro-USD each.
      long part = bid.committed() / into + (i < bid.committed() % into ? 1 : 0);
      all.add(
          new Bid(
              ids.get(i),
              bid.price(),
              bid.lock(),
              bid.time(),
              bid.firstTime(),
              List.of(new Commitment(WalletId.NONE, TokenId.NONE, part))));
    }
    List<Bid> parts = all.subList(all.size() - into, all.size());
    return new Situation(
        new Book(all, arrivals(base.book().arrivals(), parts)),
        base.terms(),
        known(base.participants(), ids));
  }

  /** The identities come one after the other, where the entity first came. */
  private static List<Arrival> arrivals(List<Arrival> before, List<Bid> parts) {
    List<Arrival> after = new ArrayList<>();
    boolean come = false;
    for (Arrival each : before) {
      if (!each.entity().equals(parts.getFirst().id())) {
        after.add(each);
      } else if (!come) {
        come = true;
        parts.forEach(part -> after.add(new Arrival(part.id(), WalletId.NONE, part.committed())));
      }
    }
    return after;
  }

  /** The region, and whether it must lock, is known of every identity. */
  private static Participants known(Participants participants, List<EntityId> ids) {
    Participant first = participants.byId().get(ids.getFirst());
    if (first == null) {
      return participants;
    }
    Collection<Participant> all = new ArrayList<>(participants.byId().values());
    for (EntityId id : ids.subList(1, ids.size())) {
      all.add(new Participant(id, first.region(), first.forcedLock(), 0, Participant.ONE));
    }
    return Participants.of(all);
  }
}
