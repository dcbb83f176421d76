package gavel.auction.io;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Collects what is wrong with one file: keeps the findings of the first lines, counts all. */
final class Findings {
  private final String file;
  private final PriorityQueue<BadInput.Finding> first =
      new PriorityQueue<>(Comparator.comparingLong(BadInput.Finding::line).reversed());
  private long count;

  Findings(String file) {
    this.file = file;
  }

  void add(long line, String column, String message) {
    count++;
    first.add(new BadInput.Finding(file, line, column, message));
    if (first.size() > BadInput.SHOWN) {
      first.remove();
    }
  }

  /** Whether a finding in this line would be among those that are kept. */
  boolean isShown(long line) {
    return first.size() < BadInput.SHOWN || line < first.element().line();
  }

  /** Counts one that is not kept. */
  void countOnly() {
    count++;
  }

  long count() {
    return count;
  }

  /** Those kept, in order of their lines. */
  List<BadInput.Finding> first() {
    return first.stream().sorted(Comparator.comparingLong(BadInput.Finding::line)).toList();
  }

  void throwIfAny() {
    if (count > 0) {
      throw new BadInput(first(), count);
    }
  }
}
