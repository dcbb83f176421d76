package gavel.auction.fast;

import java.util.function.IntConsumer;

/** Finds rows that repeat the wallet and the token of an earlier row of the same entity. */
final class Duplicates {
  private final Rows rows;
  private final Grouping grouping;

  Duplicates(Rows rows, Grouping grouping) {
    this.rows = rows;
    this.grouping = grouping;
  }

  /** Tells every duplicate's row number, and takes its money out of the book. */
  void find(int entities, IntConsumer duplicate) {
    for (int entity = 0; entity < entities; entity++) {
      int from = grouping.from(entity);
      int to = grouping.to(entity);
      if (to - from > 1) {
        findIn(from, to, duplicate);
      }
    }
  }

  private void findIn(int from, int to, IntConsumer duplicate) {
    int[] group = new int[to - from];
    for (int i = 0; i < group.length; i++) {
      group[i] = grouping.row(from + i);
    }
    // The sort is stable, so of equal rows the earliest stays in front.
    IndexSort.sort(group, group.length, rows::compare);
    for (int i = 1; i < group.length; i++) {
      if (rows.compare(group[i - 1], group[i]) == 0) {
        duplicate.accept(group[i]);
        rows.drop(group[i]);
      }
    }
  }
}
