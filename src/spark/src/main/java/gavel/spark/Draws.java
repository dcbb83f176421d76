package gavel.spark;

import gavel.auction.io.DrawSource;
import gavel.auction.montecarlo.Drawing;
import gavel.auction.montecarlo.MonteCarlo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Makes draws by ranges, a few for each processor at a time, so that they can be kept in between.
 */
final class Draws {
  /** Jobs that a run is cut into; between them draws are handed on. */
  private static final int JOBS = 20;

  private static final int LEAST = 16;
  private static final Map<DrawSource, MonteCarlo> READ =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final JavaSparkContext context;
  private final Broadcast<DrawSource> source;

  Draws(JavaSparkContext context, DrawSource source) {
    this.context = context;
    this.source = context.broadcast(source);
  }

  void run(long from, long to, Drawing.Sink sink) {
    int ranges = 2 * context.defaultParallelism();
    long length = Math.max(LEAST, Math.ceilDiv(to - from, (long) JOBS * ranges));
    Broadcast<DrawSource> shared = source;
    try {
      for (long first = from; first < to; first += length * ranges) {
        List<Long> starts = new ArrayList<>();
        for (long start = first; start < Math.min(to, first + length * ranges); start += length) {
          starts.add(start);
        }
        context
            .parallelize(starts, starts.size())
            .map(start -> rows(shared, start, Math.min(to, start + length)))
            .collect()
            .forEach(sink::accept);
      }
    } finally {
      shared.destroy();
    }
  }

  /** Every machine reads the source once. */
  private static List<long[]> rows(Broadcast<DrawSource> source, long from, long to) {
    MonteCarlo what = READ.computeIfAbsent(source.value(), DrawSource::read);
    List<long[]> rows = new ArrayList<>();
    Drawing.run(what, from, to, 1, rows::addAll);
    return rows;
  }
}
