package gavel.auction.fast;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Bids whose remainders are so close that each has to be looked at. */
final class Candidates {
  private int[] bids;
  private long[] remainders;
  private int size;

  /** Room for so many. */
  Candidates(int capacity) {
    this.bids = new int[capacity];
    this.remainders = new long[capacity];
  }

  void add(int bid, long remainder) {
    bids[size] = bid;
    remainders[size++] = remainder;
  }

  Candidates plus(Candidates more) {
    Candidates all = new Candidates(0);
    all.size = size + more.size;
    all.bids = Arrays.copyOf(bids, all.size);
    all.remainders = Arrays.copyOf(remainders, all.size);
    System.arraycopy(more.bids, 0, all.bids, size, more.size);
    System.arraycopy(more.remainders, 0, all.remainders, size, more.size);
    return all;
  }

  /** Tells {@code winner} those with the largest remainders; used once. */
  void select(int count, TieOrder ties, IntConsumer winner) {
    TopSelect.select(bids, remainders, size, count, ties, winner);
  }
}
