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
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.LogFilter;

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

  /**
   * The same sale up to the latest block. Where this block still stands and nothing happened since,
   * it is the same history, and the cache is not read.
   */
  public Chronicle later(Session session, Sale sale) {
    Block now = sale.l1().latestBlock();
    boolean quiet =
        now.number() > head.number()
            && stands(sale)
            && sale.l1()
                .logs(LogFilter.all(sale.client().address(), head.number() + 1, now.number()))
                .isEmpty();
    return quiet ? new Chronicle(now, history) : of(session, sale);
  }

  private boolean stands(Sale sale) {
    return sale.l1()
        .block(BlockTag.of(head.number()))
        .filter(again -> again.hash().equals(head.hash()))
        .isPresent();
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
