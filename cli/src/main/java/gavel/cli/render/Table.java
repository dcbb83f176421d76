package gavel.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table of text: the first column to the left, the others to the right, cut to the width. */
public final class Table {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final boolean[] leftAligned;

  /** A table with these headings. */
  public Table(String... headings) {
    rows.add(List.of(headings));
    leftAligned = new boolean[headings.length];
    leftAligned[0] = true;
  }

  /** Aligns a further column to the left. */
  public Table leftAlign(int column) {
    leftAligned[column] = true;
    return this;
  }

  /** Adds a row with as many cells as there are headings. */
  public Table row(String... cells) {
    if (cells.length != leftAligned.length) {
      throw new IllegalArgumentException("cells " + cells.length + " of " + leftAligned.length);
    }
    rows.add(List.of(cells));
    return this;
  }

  /** Changes the text of every cell. */
  Table folded(UnaryOperator<String> change) {
    rows.replaceAll(cells -> cells.stream().map(change).toList());
    return this;
  }

  List<String> lines(int columns) {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = row.get(i);
        line.append(GAP).append(leftAligned[i] ? left(cell, widths[i]) : right(cell, widths[i]));
      }
      lines.add(line.toString().stripTrailing());
    }
    int widest = lines.stream().mapToInt(String::length).max().orElse(0);
    return widest <= columns ? lines : stacked();
  }

  // Too wide for the terminal: a block a row, a line a cell.
  private List<String> stacked() {
    List<String> headings = rows.getFirst();
    int width = headings.stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      lines.add(GAP + row.getFirst());
      for (int i = 1; i < headings.size(); i++) {
        lines.add(GAP + GAP + left(headings.get(i), width) + GAP + row.get(i));
      }
    }
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[leftAligned.length];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  /** The text, filled with spaces at its right to a width. */
  public static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** The text, filled with spaces at its left to a width. */
  public static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
