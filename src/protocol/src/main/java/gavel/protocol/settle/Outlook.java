package gavel.protocol.settle;

import gavel.auction.Auction;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.DemandCurve;
import gavel.auction.EntityId;
import gavel.auction.EntityOutcome;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.terms.BonusProgram;
import gavel.protocol.history.BlockTimes;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.sale.SaleClient;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a sale would end if nothing changed any more: its book at one block, settled by its terms.
 *
 * @param participants what is known of them; without it nobody has a score or a multiplier
 */
public record Outlook(
    SaleSnapshot snapshot, Book book, Participants participants, Settlement settlement) {

  /**
   * Reads the latest block's book and settles it.
   *
   * @param firstBlock of the sale; events are read from here where the terms ask when bids came
   * @throws gavel.auction.UnsettledException where the book lacks what the terms ask for
   */
  public static Outlook of(
      SaleClient sale, Terms terms, Participants participants, long firstBlock) {
    SaleSnapshot snapshot = SaleSnapshot.latest(sale);
    boolean history = terms.bonuses().programs().stream().anyMatch(BonusProgram::needsHistory);
    Book book = history ? withTimes(sale, snapshot, firstBlock) : snapshot.book();
    return new Outlook(snapshot, book, participants, Auction.settle(book, terms, participants));
  }

  private static Book withTimes(SaleClient sale, SaleSnapshot snapshot, long firstBlock) {
    return SaleHistory.replay(
            snapshot.tokens(),
            sale.events(firstBlock, snapshot.block().number()),
            BlockTimes.of(sale.chain()))
        .book();
  }

  /** The rules. */
  public Terms terms() {
    return settlement.terms();
  }

  /** What an entity would get; empty where it has nothing in the book. */
  public Optional<EntityOutcome> find(EntityId entity) {
    return settlement.find(entity);
  }

  /** The same book with one bid replaced or added. */
  public Outlook with(Bid bid) {
    Book changed = book.with(bid);
    return new Outlook(
        snapshot, changed, participants, Auction.settle(changed, terms(), participants));
  }

  /** Micro-USD at or above the clearing tick; empty where the rule has none. */
  public OptionalLong demandAtPrice() {
    OptionalLong tick = settlement.pStar();
    return tick.isEmpty()
        ? tick
        : OptionalLong.of(DemandCurve.of(book, terms().grid()).at(tick.getAsLong()));
  }

  /** Micro-USD of live bids that chose the lock, or must. */
  public long locked() {
    return settlement.entities().stream()
        .filter(EntityOutcome::isLocked)
        .mapToLong(EntityOutcome::committed)
        .sum();
  }
}
