package gavel.auction.montecarlo;

import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Participants;
import gavel.auction.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The live bids of a book as arrays; a price below the range stays below it. */
final class Bids {
  final int[] tick;
  final long[] amount;

  /** 1 for who locks, else 0. */
  final double[] lock;

  private Bids(List<Bid> bids, Terms terms, Participants participants) {
    tick = new int[bids.size()];
    amount = new long[bids.size()];
    lock = new double[bids.size()];
    for (int i = 0; i < tick.length; i++) {
      Bid bid = bids.get(i);
      tick[i] = (int) Math.max(terms.grid().min() - 1, terms.grid().clamp(bid.price()));
      amount[i] = bid.committed();
      lock[i] = bid.lock() || terms.mustLock(participants.get(bid.id())) ? 1 : 0;
    }
  }

  /** Whether no book that is drawn from this one can pass what a long holds. */
  static boolean fit(Book book) {
    long most = book.live().stream().mapToLong(Bid::committed).max().orElse(0);
    return most <= (Long.MAX_VALUE >> 1) / Math.max(1, book.live().size());
  }

  int size() {
    return tick.length;
  }

  /** From the highest price down; the order within a price is that of ids. */
  static Bids byPrice(Book book, Terms terms, Participants participants) {
    List<Bid> bids = new ArrayList<>(book.live());
    bids.sort(Comparator.comparingLong(Bid::price).reversed().thenComparing(Bid::id));
    return new Bids(bids, terms, participants);
  }

  /** From the smallest amount up. */
  static Bids bySize(Book book, Terms terms, Participants participants) {
    List<Bid> bids = new ArrayList<>(book.live());
    bids.sort(Comparator.comparingLong(Bid::committed).thenComparing(Bid::id));
    return new Bids(bids, terms, participants);
  }
}
