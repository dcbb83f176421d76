package gavel.auction.io;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file: keeps the first few, counts all. */
final class Findings {
  private final String file;
  private final List<BadInput.Finding> first = new ArrayList<>();
  private long count;

  Findings(String file) {
    this.file = file;
  }

  void add(long line, String column, String message) {
    count++;
    if (first.size() < BadInput.SHOWN) {
      first.add(new BadInput.Finding(file, line, column, message));
    }
  }

  long count() {
    return count;
  }

  void throwIfAny() {
    if (count > 0) {
      throw new BadInput(first, count);
    }
  }
}
