package gavel.auction.cluster;

import gavel.auction.Terms;
import gavel.auction.io.DrawSource;
import gavel.auction.montecarlo.Drawing;
import java.util.Optional;

/** A cluster that one is connected to. Its results equal those of one machine to the last unit. */
public interface Cluster extends AutoCloseable {
  /**
   * Clears a book.
   *
   * @param allocations a folder that does not exist yet, for what of each commitment is accepted,
   *     as CSV files of one header each
   * @throws gavel.auction.io.BadInput where the book has bad rows
   * @throws gavel.auction.UnsettledException where the book lacks what the terms ask for, or the
   *     terms cannot be cleared in parts
   * @throws ClusterException where the cluster fails
   */
  ClearedParts clear(ClusterBook book, Terms terms, Optional<String> allocations);

  /**
   * Makes the draws from {@code from}, inclusive, to {@code to}, exclusive, and hands them on in
   * order.
   *
   * @throws ClusterException where the cluster fails
   */
  void draw(DrawSource source, long from, long to, Drawing.Sink sink);

  @Override
  void close();
}
