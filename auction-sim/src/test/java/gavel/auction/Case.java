package gavel.auction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One generated sale.
 *
 * @param seed what it was generated from, to run it again
 */
public record Case(long seed, Book book, Terms terms, Participants participants) {
  /** The sale of a seed: the same on any machine. */
  public static Case of(long seed) {
    Random random = new Random(seed);
    Terms terms = new TermsGenerator(random).terms();
    return new BookGenerator(random, seed).generate(terms);
  }

  /** A larger sale by terms as they are usual: the margin decides, and nobody is known. */
  public static Case usual(long seed) {
    Random random = new Random(seed);
    Terms terms = new TermsGenerator(random).usualTerms();
    return new BookGenerator(random, seed).generateLarge(terms);
  }

  public Settlement settle() {
    return Auction.settle(book, terms, participants);
  }

  /** The same bids, with entities and commitments in another order. */
  public Book shuffled() {
    Random random = new Random(~seed);
    List<Bid> bids = new ArrayList<>();
    for (Bid bid : book.bids()) {
      List<Commitment> commitments = new ArrayList<>(bid.commitments());
      Collections.shuffle(commitments, random);
      bids.add(
          new Bid(bid.id(), bid.price(), bid.lock(), bid.time(), bid.firstTime(), commitments));
    }
    Collections.shuffle(bids, random);
    return new Book(bids, book.arrivals());
  }
}
