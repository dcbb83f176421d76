package gavel.spark;

import gavel.auction.Terms;
import gavel.auction.cluster.ClearedParts;
import gavel.auction.cluster.Cluster;
import gavel.auction.cluster.ClusterBook;
import gavel.auction.cluster.ClusterException;
import gavel.auction.fast.PartedBook;
import gavel.auction.io.DrawSource;
import gavel.auction.montecarlo.Drawing;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** A Spark session. */
final class SparkCluster implements Cluster {
  private final SparkSession session;
  private final JavaSparkContext context;

  SparkCluster(SparkSession session) {
    this.session = session;
    this.context = new JavaSparkContext(session.sparkContext());
  }

  @Override
  public ClearedParts clear(ClusterBook book, Terms terms, Optional<String> allocations) {
    return run(
        "clearing " + book.location(),
        () -> {
          PartedBook.check(terms);
          Parts parts = new BookSource(session, terms.grid()).read(book);
          return new Clearing(terms, parts).run(allocations);
        });
  }

  @Override
  public void draw(DrawSource source, long from, long to, Drawing.Sink sink) {
    run(
        "drawing",
        () -> {
          new Draws(context, source).run(from, to, sink);
          return to - from;
        });
  }

  private static <T> T run(String what, Supplier<T> work) {
    try {
      return work.get();
      // Spark throws what its Scala code throws, checked or not.
    } catch (Exception e) {
      Causes.rethrow(e);
      throw new ClusterException("Spark failed at %s: %s".formatted(what, Causes.of(e)), e);
    }
  }

  @Override
  public void close() {
    session.stop();
  }
}
