package gavel.auction.population;

import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.auction.TokenId;
import gavel.auction.fast.BidColumns;
import gavel.auction.fast.RowCollector;
import gavel.auction.terms.PriceGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * A book that nobody bid.
 *
 * @param bids one commitment each, wallets unnamed
 * @param participants of everyone
 */
public record InventedBook(BidColumns bids, Participants participants) {
  /** The book of draw {@code index} under a seed. */
  public static InventedBook of(Population population, PriceGrid grid, long seed, long index) {
    RowCollector rows = new RowCollector(population.bidders(), true);
    int token = rows.tokenNumber(TokenId.NONE);
    List<Participant> known = new ArrayList<>();
    Invention invention = new Invention(population, grid, seed, index);
    for (int i = 0; i < population.bidders(); i++) {
      invention.next();
      rows.bid(
          invention.idHigh(),
          invention.idLow(),
          invention.price(),
          invention.lock(),
          invention.time(),
          Long.MAX_VALUE);
      if (rows.commit(0, 0, 0, false, token, invention.amount()) == RowCollector.Verdict.OVERFLOW) {
        throw new IllegalArgumentException(
            "the book's total would pass 2^63 − 1 micro-USD; take fewer bidders or less money.");
      }
      known.add(invention.participant());
    }
    return new InventedBook(rows.build(row -> {}), Participants.of(known));
  }
}
