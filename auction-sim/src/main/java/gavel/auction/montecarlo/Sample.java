package gavel.auction.montecarlo;

/** A drawn book, from the smallest amount up; each bid stands in it {@code count} times. */
final class Sample {
  int size;
  int[] tick;
  long[] amount;
  boolean[] locked;
  int[] count;
}
