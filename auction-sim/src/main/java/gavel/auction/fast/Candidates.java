package gavel.auction.fast;

import java.util.List;
import java.util.function.IntConsumer;

/** Bids whose remainders are so close that each has to be looked at. */
final class Candidates {
  private final int[] bids;
  private final long[] remainders;
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

  /** All together. */
  static Candidates of(List<Candidates> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    Candidates all = new Candidates(parts.stream().mapToInt(part -> part.size).sum());
    for (Candidates part : parts) {
      System.arraycopy(part.bids, 0, all.bids, all.size, part.size);
      System.arraycopy(part.remainders, 0, all.remainders, all.size, part.size);
      all.size += part.size;
    }
    return all;
  }

  /** Tells {@code winner} those with the largest remainders; used once. */
  void select(int count, TieOrder ties, IntConsumer winner) {
    TopSelect.select(bids, remainders, size, count, ties, winner);
  }
}
