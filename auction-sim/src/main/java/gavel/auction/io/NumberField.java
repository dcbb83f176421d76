package gavel.auction.io;

import gavel.auction.fast.RowBatch;

/**
 * Reads whole numbers of 1 to 15 decimal digits, of many rows at a time: the 16 bytes that end
 * where a number ends are gathered, what lies before it is blanked, and all are turned at once.
 */
final class NumberField {
  /** Seconds since 1970, from 2001 to 2286. */
  static final int TIME_LENGTH = 10;

  private static final int MOST_DIGITS = 15;
  private static final int WORD = Long.BYTES;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long EIGHT_DIGITS = 100_000_000;

  /** For each length what of the last 8 bytes, and of the 8 before them, is the number's. */
  private static final long[] LAST = new long[MOST_DIGITS + 1];

  private static final long[] BEFORE = new long[MOST_DIGITS + 1];

  static {
    for (int length = 1; length <= MOST_DIGITS; length++) {
      LAST[length] = -1L << (WORD * (WORD - Math.min(length, WORD)));
      BEFORE[length] = length > WORD ? -1L << (WORD * (2 * WORD - length)) : 0;
    }
  }

  private final long[] last = new long[RowBatch.CAPACITY];
  private final long[] before = new long[RowBatch.CAPACITY];

  /**
   * Reads a column.
   *
   * @param ifEmpty what an empty field means; 0 where it must not be empty
   * @return how many leading rows have such a number
   */
  int read(FoundRows rows, int field, long[] to, long ifEmpty) {
    int size = rows.size();
    int longest = longest(rows.starts(field), rows.starts(field + 1), size);
    if (longest > MOST_DIGITS) {
      return oneByOne(rows, field, to, ifEmpty);
    }
    // Loops are short, for the compiler makes vector instructions of short ones only.
    gatherLast(rows.bytes(), rows.starts(field), rows.starts(field + 1), size);
    long odd = notDigits(last, size);
    for (int i = 0; i < size; i++) {
      to[i] = Swar.number(last[i]);
    }
    if (longest > WORD) {
      gatherBefore(rows.bytes(), rows.starts(field), rows.starts(field + 1), size);
      odd |= notDigits(before, size);
      for (int i = 0; i < size; i++) {
        to[i] += EIGHT_DIGITS * Swar.number(before[i]);
      }
    }
    return odd == 0 ? size : oneByOne(rows, field, to, ifEmpty);
  }

  /** At least the greatest length, or one that is too much where a field is empty. */
  private static int longest(int[] starts, int[] next, int size) {
    int lengths = 0;
    for (int i = 0; i < size; i++) {
      int length = next[i] - starts[i] - 1;
      // An empty field becomes a length beyond all.
      lengths |= length | ((length - 1) >> 31);
    }
    return lengths < 0 ? Integer.MAX_VALUE : lengths;
  }

  private void gatherLast(byte[] bytes, int[] starts, int[] next, int size) {
    for (int i = 0; i < size; i++) {
      int end = next[i] - 1;
      last[i] = Swar.digitValues(bytes, end - WORD) & LAST[(end - starts[i]) & MOST_DIGITS];
    }
  }

  private void gatherBefore(byte[] bytes, int[] starts, int[] next, int size) {
    for (int i = 0; i < size; i++) {
      int end = next[i] - 1;
      before[i] = Swar.digitValues(bytes, end - 2 * WORD) & BEFORE[(end - starts[i]) & MOST_DIGITS];
    }
  }

  private static long notDigits(long[] values, int size) {
    long odd = 0;
    for (int i = 0; i < size; i++) {
      odd |= (values[i] + ONES * 0x76) | values[i];
    }
    return odd & HIGH_BITS;
  }

  private static int oneByOne(FoundRows rows, int field, long[] to, long ifEmpty) {
    for (int i = 0; i < rows.size(); i++) {
      int start = rows.start(i, field);
      int end = rows.end(i, field);
      if (start == end && ifEmpty != 0) {
        to[i] = ifEmpty;
      } else if (isNumber(rows.bytes(), start, end)) {
        to[i] = number(rows.bytes(), start, end);
      } else {
        return i;
      }
    }
    return rows.size();
  }

  /** Whether a field is a number of at most 15 digits. */
  static boolean isNumber(byte[] bytes, int start, int end) {
    int length = end - start;
    if (length < 1 || length > MOST_DIGITS) {
      return false;
    }
    long odd = 0;
    for (int i = start; i < end; i++) {
      odd |= (bytes[i] - '0') | ('9' - bytes[i]);
    }
    return odd >= 0;
  }

  /** The number of a field that is one. */
  static long number(byte[] bytes, int start, int end) {
    long low = Swar.digitValues(bytes, end - WORD) & LAST[end - start];
    long high = Swar.digitValues(bytes, end - 2 * WORD) & BEFORE[end - start];
    return Swar.number(low) + EIGHT_DIGITS * Swar.number(high);
  }
}
