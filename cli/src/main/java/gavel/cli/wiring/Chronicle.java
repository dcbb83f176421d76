package gavel.cli.wiring;

import gavel.auction.Auction;
import gavel.auction.Book;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.history.HistoryCache;
import gavel.protocol.history.Past;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.rpc.Block;

/** A sale's past up to one block, of which only what is new is read from the chain. */
public final class Chronicle {

  private final HistoryCache cache;
  private final Past past;
  private final Book book;

  private Chronicle(HistoryCache cache, Past past, Book book) {
    this.cache = cache;
    this.past = past;
    this.book = book;
  }

  /** Reads it up to the latest block. */
  public static Chronicle of(Session session, Sale sale) {
    long first = sale.descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L);
    HistoryCache cache = new HistoryCache(sale.client(), first, session.home().cache());
    Past past = cache.read();
    return new Chronicle(cache, past, past.history().book());
  }

  /**
   * The same sale up to the latest block. Where nothing happened since, the history is the same
   * object.
   */
  @SuppressWarnings("ReferenceEquality") // the same object says that nothing happened
  public Chronicle later() {
    Past now = cache.later(past);
    boolean quiet = now.history() == past.history();
    return new Chronicle(cache, now, quiet ? book : now.history().book());
  }

  /** The last block that was looked at. */
  public Block head() {
    return past.head();
  }

  /** What the events come to. */
  public SaleHistory history() {
    return past.history();
  }

  /** The book as it is at that block. */
  public Book book() {
    return book;
  }

  /** What it clears to, by the sale's terms. */
  public Settlement settled(Terms terms, Participants participants) {
    return Auction.settle(book, terms, participants);
  }
}
