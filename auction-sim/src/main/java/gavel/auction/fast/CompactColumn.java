package gavel.auction.fast;

import java.util.Arrays;

/**
 * A growing column of numbers from 0, kept in 4 bytes each for as long as all of them fit; where
 * {@link Long#MAX_VALUE} stands for "not known", it always does.
 */
final class CompactColumn {
  private static final int UNKNOWN = -1;

  private int[] narrow;
  private long[] wide;
  private final boolean mayBeUnknown;

  /**
   * An empty column.
   *
   * @param capacity how many to make room for
   * @param mayBeUnknown whether {@link Long#MAX_VALUE} means that a value is not known
   */
  CompactColumn(int capacity, boolean mayBeUnknown) {
    this.narrow = new int[capacity];
    this.mayBeUnknown = mayBeUnknown;
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
    CompactColumn copy = new CompactColumn(0, mayBeUnknown);
    if (narrow != null) {
      copy.narrow = Arrays.copyOf(narrow, size);
    } else {
      copy.narrow = null;
      copy.wide = Arrays.copyOf(wide, size);
    }
    copy.set(index, value);
    return copy;
  }

  private boolean fits(long value) {
    return value <= Integer.MAX_VALUE || (mayBeUnknown && value == Long.MAX_VALUE);
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
