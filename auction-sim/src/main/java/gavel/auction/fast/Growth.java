package gavel.auction.fast;

import java.util.Arrays;

/** How columns grow: by half, so that a column in the making wastes a third at most. */
final class Growth {
  /** The most elements that every JVM allows in an array. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  private Growth() {}

  /** A capacity that holds {@code index}. */
  static int beyond(int index) {
    if (index >= MOST) {
      throw new IllegalArgumentException("A book holds at most " + MOST + " rows.");
    }
    long capacity = Math.max(16, index + 1 + ((long) index >> 1));
    return (int) Math.min(MOST, capacity);
  }

  /** The same values, with room for so many. */
  static int[] atLeast(int[] values, int size) {
    return size <= values.length ? values : Arrays.copyOf(values, beyond(size - 1));
  }

  static int[] trim(int[] values, int size) {
    return wasteful(values.length, size) ? Arrays.copyOf(values, size) : values;
  }

  static long[] trim(long[] values, int size) {
    return wasteful(values.length, size) ? Arrays.copyOf(values, size) : values;
  }

  static byte[] trim(byte[] values, int size) {
    return wasteful(values.length, size) ? Arrays.copyOf(values, size) : values;
  }

  private static boolean wasteful(int length, int size) {
    return length - size > length / 16;
  }
}
