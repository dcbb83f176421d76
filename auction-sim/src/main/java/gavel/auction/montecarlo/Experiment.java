package gavel.auction.montecarlo;

/** Makes draws; one for each thread. */
@FunctionalInterface
interface Experiment {
  /** The figures of a draw, as {@link Measure#columns} names them. */
  long[] draw(long index);
}
