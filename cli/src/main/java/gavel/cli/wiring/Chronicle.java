package gavel.cli.wiring;

import gavel.auction.Auction;
import gavel.auction.Book;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.fast.BidColumns;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.history.HistoryCache;
import gavel.protocol.history.Past;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.rpc.Block;

/** A sale's past up to one block, of which only what is new is read from the chain. */
public final class Chronicle {

  private final HistoryCache cache;
  private final Past past;
  private Book book;

  private Chronicle(HistoryCache cache, Past past) {
    this.cache = cache;
    this.past = past;
  }

  /** Reads it up to the latest block. */
  public static Chronicle of(Session session, Sale sale) {
    long first = sale.descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L);
    HistoryCache cache = new HistoryCache(sale.client(), first, session.home().cache());
    return new Chronicle(cache, cache.read());
  }

  /**
   * The same sale up to the latest block. Where nothing happened since, the history is the same
   * object.
   */
  @SuppressWarnings("ReferenceEquality") // the same object says that nothing happened
  public Chronicle later() {
    Chronicle now = new Chronicle(cache, cache.later(past));
    if (now.history() == history()) {
      now.book = book;
    }
    return now;
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
    if (book == null) {
      book = history().book();
    }
    return book;
  }

  /**
   * The same in columns, without the order in which its money came: enough for the price, and ready
   * much sooner.
   */
  public BidColumns columns() {
    return past.columns();
  }

  /** What it clears to, by the sale's terms. */
  public Settlement settled(Terms terms, Participants participants) {
    return Auction.settle(book(), terms, participants);
  }
}
