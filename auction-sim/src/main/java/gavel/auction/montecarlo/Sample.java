package gavel.auction.montecarlo;

/** A drawn book, from the smallest amount up; each bid stands in it {@code count} times. */
final class Sample {
  int size;

  /** How many bids stand in it: the sum of {@code count}. */
  long bidders;

  int[] tick;
  long[] amount;

  /** 1 for who locks, else 0. */
  double[] lock;

  int[] count;
}
