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

  /** Sets {@code size} values from {@code index} on. */
  void setAll(int index, long[] values, int size) {
    if (narrow == null || !fit(values, size)) {
      for (int i = 0; i < size; i++) {
        set(index + i, values[i]);
      }
      return;
    }
    if (index + size > narrow.length) {
      narrow = Arrays.copyOf(narrow, Growth.beyond(index + size - 1));
    }
    int[] to = narrow;
    for (int i = 0; i < size; i++) {
      to[index + i] = (int) values[i];
    }
  }

  /** {@link #fits} for many, without a branch: the 4 bytes that are kept must give the value. */
  private boolean fit(long[] values, int size) {
    long odd = 0;
    for (int i = 0; i < size; i++) {
      // −1, which stands for unknown, is Long.MAX_VALUE without its sign.
      long kept = (int) values[i];
      odd |= ((kept & Long.MAX_VALUE) ^ values[i]) | ((kept + 1) >> 63);
      odd |= mayBeUnknown ? 0 : kept >> 63;
    }
    return odd == 0;
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
