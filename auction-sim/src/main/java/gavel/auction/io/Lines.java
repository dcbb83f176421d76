package gavel.auction.io;

import java.util.Arrays;

/**
 * In which line of its file each row stands. Most rows follow each other line by line, so only the
 * breaks are kept.
 */
final class Lines {
  private int[] rows = new int[4];
  private long[] lines = new long[4];
  private int size;
  private long expected = -1;

  /** Says where {@code count} rows stand, line by line; rows are told in order, from 0. */
  void put(int row, long line, int count) {
    if (count == 0) {
      return;
    }
    if (line != expected) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size * 2);
        lines = Arrays.copyOf(lines, size * 2);
      }
      rows[size] = row;
      lines[size++] = line;
    }
    expected = line + count;
  }

  /** The line of a row, from 1. */
  long of(int row) {
    int place = Arrays.binarySearch(rows, 0, size, row);
    int at = place >= 0 ? place : -place - 2;
    return lines[at] + (row - rows[at]);
  }
}
