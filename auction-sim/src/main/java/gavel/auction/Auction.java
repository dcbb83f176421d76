package gavel.auction;

import gavel.auction.clearing.ReferenceEngine;

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
    return new ReferenceEngine(terms, participants).settle(book);
  }
}
