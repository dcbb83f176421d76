package gavel.auction.whatif;

import gavel.auction.Auction;
import gavel.auction.Book;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import java.util.Objects;

/**
 * A book, its terms and its participants: all that a settlement depends on.
 *
 * @param book the bids
 * @param terms the rules
 * @param participants what is known of the bidders
 */
public record Situation(Book book, Terms terms, Participants participants) {
  /** Refuses missing parts. */
  public Situation {
    Objects.requireNonNull(book);
    Objects.requireNonNull(terms);
    Objects.requireNonNull(participants);
  }

  /** The same with other bids. */
  public Situation with(Book other) {
    return new Situation(other, terms, participants);
  }

  /** The same under other rules. */
  public Situation with(Terms other) {
    return new Situation(book, other, participants);
  }

  /** The same with other knowledge of the bidders. */
  public Situation with(Participants others) {
    return new Situation(book, terms, others);
  }

  /** Settles it. */
  public Settlement settle() {
    return Auction.settle(book, terms, participants);
  }
}
