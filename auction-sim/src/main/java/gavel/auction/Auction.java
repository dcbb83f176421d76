package gavel.auction;

import gavel.auction.fast.BidColumns;
import gavel.auction.fast.FastEngine;

/**
 * The entry point of the library: a book, the terms and what is known of the participants in, a
 * settlement out.
 */
public final class Auction {
  private Auction() {}

  /**
   * Finds the price and shares out the offer.
   *
   * @param book all bids
   * @param terms the rules
   * @param participants regions, scores and multipliers; {@link Participants#NONE} where none are
   *     known
   * @throws UnsettledException where the book lacks what the terms ask for
   */
  public static Settlement settle(Book book, Terms terms, Participants participants) {
    return settle(BidColumns.of(book), terms, participants);
  }

  /**
   * Finds the price and shares out the offer, for books of millions of bids.
   *
   * @param bids all bids, as a reader of files makes them
   * @param terms the rules
   * @param participants regions, scores and multipliers; {@link Participants#NONE} where none are
   *     known
   * @throws UnsettledException where the book lacks what the terms ask for
   */
  public static Settlement settle(BidColumns bids, Terms terms, Participants participants) {
    return new FastEngine(terms, participants).settle(bids);
  }
}
