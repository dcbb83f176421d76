package gavel.auction.io;

import gavel.auction.fast.RowBatch;
import gavel.auction.io.Layout.Column;
import java.util.Arrays;
import java.util.List;

/**
 * Where the fields of plainly written rows lie in a window of bytes. Ids, addresses and times,
 * whose length is known, are jumped over when a comma stands where they would end; the ends of all
 * other fields are looked for. What a field holds is not looked at, but nothing that ends a field,
 * a row, or the plain way of writing (a quote, a blank) lies inside of one that its reader takes.
 */
final class FoundRows {
  /** The most fields at the front of a row that are jumped over at once. */
  private static final int MOST_LEADING = 5;

  private final List<Column> columns;

  /** How long a field usually is, by its column; 0 where it varies. */
  private final int[] widths;

  /** How many of the first fields have a usual length, and where they start in such a row. */
  private final int leading;

  private final int[] offsets;

  /** The places of the commas after these; where they are fewer, the last one's again. */
  private final int[] commas = new int[MOST_LEADING];

  /** By field, for each row where it starts; and last the place after the last one's end. */
  private final int[][] starts;

  /** For each row the delimiters in the 64 bytes after the leading fields, the first the lowest. */
  private final long[] delimiters = new long[RowBatch.CAPACITY];

  private final int[] unusual = new int[RowBatch.CAPACITY];
  private int unusualCount;
  private byte[] bytes;
  private int size;

  FoundRows(List<Column> columns) {
    this.columns = List.copyOf(columns);
    this.widths = columns.stream().mapToInt(Column::width).toArray();
    this.starts = new int[widths.length + 1][RowBatch.CAPACITY];
    int most = Math.min(widths.length - 1, MOST_LEADING);
    int count = 0;
    while (count < most && widths[count] > 0) {
      count++;
    }
    this.leading = count;
    this.offsets = new int[leading + 1];
    lay();
  }

  /** Expects ids of entities of another length than usual, such as without 0x. */
  void expectIds(int length) {
    for (int i = 0; i < widths.length; i++) {
      if (columns.get(i) == Column.ENTITY) {
        widths[i] = length;
      }
    }
    lay();
  }

  private void lay() {
    for (int i = 0; i < leading; i++) {
      offsets[i + 1] = offsets[i] + widths[i] + 1;
    }
    Arrays.setAll(commas, i -> offsets[Math.min(i + 1, leading)] - 1);
  }

  /**
   * Finds rows from a place on, up to one that is written otherwise or not all in the window.
   *
   * @param window followed by zeros, {@link ByteFeed#SLACK} of them, and with room before it
   * @param most how many at most
   */
  void find(byte[] window, int from, int most) {
    bytes = window;
    unusualCount = 0;
    size = leading == 0 ? findOfAnyWidths(from, most) : findOfUsualWidths(from, most);
  }

  /**
   * Finds where rows begin, and the delimiters of what comes after their leading fields; where the
   * fields are follows from these, column by column.
   */
  private int findOfUsualWidths(int from, int most) {
    int count = findEnds(from, most);
    for (int field = 1; field <= leading; field++) {
      add(starts[0], offsets[field], starts[field], count);
    }
    for (int field = leading; field < widths.length; field++) {
      passDelimiter(starts[leading], delimiters, starts[field + 1], count);
    }
    for (int i = 0; i < unusualCount; i++) {
      rowOfAnyWidths(starts[0][unusual[i]], unusual[i]);
    }
    for (int field = leading + 1; field < widths.length; field++) {
      count = followCommas(bytes, starts[field], count);
    }
    return count;
  }

  private int findEnds(int from, int most) {
    byte[] text = bytes;
    int[] begins = starts[0];
    int first = commas[0];
    int second = commas[1];
    int third = commas[2];
    int fourth = commas[3];
    int fifth = commas[4];
    int offset = offsets[leading];
    int passed = widths.length - 1 - leading;
    int count = 0;
    int at = from;
    while (count < most) {
      begins[count] = at;
      int base = at + offset;
      long found = delimitersFrom(text, base, passed);
      delimiters[count] = found;
      long last = withoutLowest(found, passed);
      int end = base + Long.numberOfTrailingZeros(last);
      int odd =
          (text[at + first] ^ ',')
              | (text[at + second] ^ ',')
              | (text[at + third] ^ ',')
              | (text[at + fourth] ^ ',')
              | (text[at + fifth] ^ ',');
      // Branches are guessed, and so spare the next row the wait for these bytes.
      if (odd == 0 && last != 0 && text[end] == '\n') {
        at = end + 1;
      } else {
        int next = odd == 0 && last != 0 ? afterLineEnd(end) : -1;
        if (next < 0) {
          next = rowOfAnyWidths(at, count);
          if (next < 0) {
            break;
          }
          unusual[unusualCount++] = count;
        }
        at = next;
      }
      count++;
    }
    return count;
  }

  /** As many words of delimiters as it takes to have more than {@code passed}, 64 bytes at most. */
  private static long delimitersFrom(byte[] text, int at, int passed) {
    long found =
        Swar.delimiters(text, at)
            | Swar.delimiters(text, at + 8) << 8
            | Swar.delimiters(text, at + 16) << 16;
    for (int i = 24; i < Long.SIZE && Long.bitCount(found) <= passed; i += 8) {
      found |= Swar.delimiters(text, at + i) << i;
    }
    return found;
  }

  private static long withoutLowest(long bits, int count) {
    long rest = bits;
    for (int i = 0; i < count; i++) {
      rest &= rest - 1;
    }
    return rest;
  }

  private static void add(int[] rows, int offset, int[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = rows[i] + offset;
    }
  }

  /** Takes the lowest delimiter of each row; the next field starts behind it. */
  private static void passDelimiter(int[] bases, long[] delimiters, int[] to, int count) {
    for (int i = 0; i < count; i++) {
      long found = delimiters[i];
      to[i] = bases[i] + Long.numberOfTrailingZeros(found) + 1;
      delimiters[i] = found & (found - 1);
    }
  }

  /** How many leading rows have a comma right before these places. */
  private static int followCommas(byte[] text, int[] places, int count) {
    int odd = 0;
    for (int i = 0; i < count; i++) {
      odd |= text[places[i] - 1] ^ ',';
    }
    int at = odd == 0 ? count : 0;
    while (at < count && text[places[at] - 1] == ',') {
      at++;
    }
    return at;
  }

  private int findOfAnyWidths(int from, int most) {
    int at = from;
    for (int count = 0; count < most; count++) {
      at = rowOfAnyWidths(at, count);
      if (at < 0) {
        return count;
      }
    }
    return most;
  }

  /**
   * Finds one row, whose fields may be longer than usual, or empty; returns the place after its
   * line end, or −1.
   */
  private int rowOfAnyWidths(int from, int row) {
    int at = from;
    int last = widths.length - 1;
    for (int field = 0; field <= last; field++) {
      starts[field][row] = at;
      int end = at + widths[field];
      if (end == at || bytes[end] != ',') {
        end = nextDelimiter(at);
      }
      if (bytes[end] != ',' && field < last) {
        return -1;
      }
      at = end + 1;
    }
    starts[last + 1][row] = at;
    return afterLineEnd(at - 1);
  }

  private int nextDelimiter(int from) {
    int at = from;
    long delimiters = Swar.delimiters(bytes, at);
    while (delimiters == 0) {
      at += Long.BYTES;
      delimiters = Swar.delimiters(bytes, at);
    }
    return at + Long.numberOfTrailingZeros(delimiters);
  }

  private int afterLineEnd(int end) {
    int lineFeed = bytes[end] == '\r' ? end + 1 : end;
    return bytes[lineFeed] == '\n' ? lineFeed + 1 : -1;
  }

  /** How many rows were found. */
  int size() {
    return size;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The place after a row's line end. */
  int after(int row) {
    return afterLineEnd(starts[widths.length][row] - 1);
  }

  /** Where a field starts, row by row; the next field's is one beyond its end. */
  int[] starts(int field) {
    return starts[field];
  }

  /** Where a field of a row starts. */
  int start(int row, int field) {
    return starts[field][row];
  }

  /** The place after its last byte. */
  int end(int row, int field) {
    return starts[field + 1][row] - 1;
  }
}
