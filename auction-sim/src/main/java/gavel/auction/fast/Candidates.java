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
    // One place more is written to before it is known that its bid is none.
    this.bids = new int[capacity + 1];
    this.remainders = new long[capacity + 1];
  }

  /** Adds those of consecutive bids whose {@code marks} are below zero, without a branch. */
  void addAll(int first, long[] rest, long[] marks, int count) {
    int at = size;
    for (int i = 0; i < count; i++) {
      bids[at] = first + i;
      remainders[at] = rest[i];
      at += (int) (marks[i] >>> 63);
    }
    size = at;
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
