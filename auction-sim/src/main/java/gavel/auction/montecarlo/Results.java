package gavel.auction.montecarlo;

import java.util.ArrayList;
import java.util.List;

/** All draws so far, in order. */
public final class Results {
  private final List<String> columns;
  private final List<long[]> rows = new ArrayList<>();

  /** No draws yet of these figures. */
  public Results(List<String> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Adds the next draws. */
  public void add(List<long[]> more) {
    rows.addAll(more);
  }

  /** How many draws. */
  public int size() {
    return rows.size();
  }

  /** The names of the figures. */
  public List<String> columns() {
    return columns;
  }

  /** How one figure is spread. */
  public Distribution of(String column) {
    int place = columns.indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException("These draws have no " + column + "; " + columns + ".");
    }
    return Distribution.of(rows.stream().mapToLong(row -> row[place]).toArray());
  }
}
