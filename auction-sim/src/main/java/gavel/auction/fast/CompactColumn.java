package gavel.auction.fast;

import java.util.Arrays;

/**
 * A growing column of numbers from 0, kept in 4 bytes each for as long as all of them fit; {@link
 * Long#MAX_VALUE}, which stands for "not known", always does.
 */
final class CompactColumn {
  private static final int UNKNOWN = -1;

  private int[] narrow;
  private long[] wide;

  CompactColumn(int capacity) {
    this.narrow = new int[capacity];
  }

  void set(int index, long value) {
    if (narrow != null && fits(value)) {
      if (index >= narrow.length) {
        narrow = Arrays.copyOf(narrow, Growth.beyond(index));
      }
      narrow[index] = value == Long.MAX_VALUE ? UNKNOWN : (int) value;
      return;
    }
    widen();
    if (index >= wide.length) {
      wide = Arrays.copyOf(wide, Growth.beyond(index));
    }
    wide[index] = value;
  }

  /** A copy of the first {@code size} values, one of them replaced. */
  CompactColumn with(int size, int index, long value) {
    CompactColumn copy = new CompactColumn(0);
    if (narrow != null) {
      copy.narrow = Arrays.copyOf(narrow, size);
    } else {
      copy.narrow = null;
      copy.wide = Arrays.copyOf(wide, size);
    }
    copy.set(index, value);
    return copy;
  }

  private static boolean fits(long value) {
    return value <= Integer.MAX_VALUE || value == Long.MAX_VALUE;
  }

  private void widen() {
    if (wide == null) {
      wide = new long[narrow.length];
      Arrays.setAll(wide, this::get);
      narrow = null;
    }
  }

  long get(int index) {
    if (narrow == null) {
      return wide[index];
    }
    int value = narrow[index];
    return value == UNKNOWN ? Long.MAX_VALUE : value;
  }

  /** Whether every value that is known fits 31 bits. */
  boolean isNarrow() {
    return narrow != null;
  }

  /** The 4-byte values, −1 for unknown ones; only where {@link #isNarrow()}. */
  int[] narrow() {
    return narrow;
  }

  void trim(int size) {
    if (narrow != null) {
      narrow = Growth.trim(narrow, size);
    } else {
      wide = Growth.trim(wide, size);
    }
  }
}
