package gavel.auction.fast;

import java.util.function.IntUnaryOperator;

/**
 * Which rows belong to which entity. Most books have one row each, and then there is nothing to
 * keep; others keep the rows in groups, in the order of the entities.
 */
final class Grouping {
  private final int[] starts;
  private final int[] order;

  private Grouping(int[] starts, int[] order) {
    this.starts = starts;
    this.order = order;
  }

  /** Row i belongs to entity i. */
  static Grouping oneEach() {
    return new Grouping(null, null);
  }

  /** Groups {@code rows} rows by the entity of each (a counting sort, which keeps their order). */
  static Grouping of(IntUnaryOperator entityOfRow, int rows, int entities) {
    int[] starts = new int[entities + 1];
    for (int row = 0; row < rows; row++) {
      starts[entityOfRow.applyAsInt(row) + 1]++;
    }
    for (int i = 0; i < entities; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    int[] order = new int[rows];
    for (int row = 0; row < rows; row++) {
      order[next[entityOfRow.applyAsInt(row)]++] = row;
    }
    return new Grouping(starts, order);
  }

  boolean isOneEach() {
    return starts == null;
  }

  /** The first place of an entity's group. */
  int from(int entity) {
    return starts == null ? entity : starts[entity];
  }

  /** The place after its last. */
  int to(int entity) {
    return starts == null ? entity + 1 : starts[entity + 1];
  }

  /** The row at a place. */
  int row(int place) {
    return order == null ? place : order[place];
  }
}
