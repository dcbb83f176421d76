package gavel.cli.wiring;

import gavel.auction.Auction;
import gavel.auction.Book;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.history.BlockTimes;
import gavel.protocol.history.EventCache;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.rpc.Block;

/**
 * A sale's past up to one block, of which only what is new is read from the chain.
 *
 * @param head the block
 * @param history what the events come to
 */
public record Chronicle(Block head, SaleHistory history) {

  /** Reads it up to the latest block. */
  public static Chronicle of(Session session, Sale sale) {
    Block head = sale.l1().latestBlock();
    long first = sale.descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L);
    EventCache cache = new EventCache(sale.client(), first, session.home().cache());
    return new Chronicle(
        head,
        SaleHistory.replay(
            sale.client().paymentTokens(), cache.read(head.number()), BlockTimes.of(sale.l1())));
  }

  /** The book as it is at that block. */
  public Book book() {
    return history.book();
  }

  /** What it clears to, by the sale's terms. */
  public Settlement settled(Terms terms, Participants participants) {
    return Auction.settle(book(), terms, participants);
  }
}
