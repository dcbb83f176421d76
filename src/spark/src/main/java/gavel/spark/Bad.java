package gavel.spark;

import gavel.auction.io.BadInput;
import gavel.auction.io.BadInput.Finding;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * What is wrong with the rows of some parts.
 *
 * @param count of all rows
 * @param findings the first
 */
record Bad(long count, List<Finding> findings) implements Serializable {
  static Bad of(JavaRDD<Part> parts) {
    return parts
        .map(part -> new Bad(part.bad(), new ArrayList<>(part.findings())))
        .fold(new Bad(0, new ArrayList<>()), Bad::plus);
  }

  Bad plus(Bad other) {
    List<Finding> both = new ArrayList<>(findings);
    both.addAll(other.findings);
    return new Bad(
        count + other.count,
        new ArrayList<>(both.subList(0, Math.min(both.size(), BadInput.SHOWN))));
  }

  /** Refuses the book, unless bad rows are to be skipped or there are none. */
  void check(boolean lenient) {
    if (count > 0 && !lenient) {
      throw new BadInput(findings, count);
    }
  }
}
