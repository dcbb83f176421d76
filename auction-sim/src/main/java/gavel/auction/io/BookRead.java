package gavel.auction.io;

import gavel.auction.Arrival;
import gavel.auction.fast.BidColumns;
import java.util.List;
import java.util.Objects;

/**
 * A book that was read, and what was left out.
 *
 * @param bids the book
 * @param skipped how many bad rows were skipped
 * @param findings the first of them, in order of their lines
 */
public record BookRead(BidColumns bids, long skipped, List<BadInput.Finding> findings) {
  /** Keeps a copy. */
  public BookRead {
    Objects.requireNonNull(bids);
    findings = List.copyOf(findings);
  }

  /** The same with the order in which the book's money came. */
  public BookRead withArrivals(List<Arrival> order) {
    return new BookRead(bids.withArrivals(order), skipped, findings);
  }
}
