package gavel.auction.io;

import gavel.auction.fast.RowBatch;
import gavel.auction.io.Layout.Column;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the fields of plainly written rows lie in a window of bytes. Ids, addresses and times,
 * whose length is known, are jumped over when a comma stands where they would end; the ends of all
 * other fields are looked for. What a field holds is not looked at, but nothing that ends a field,
 * a row, or the plain way of writing (a quote, a blank) lies inside of one that its reader takes.
 */
final class FoundRows {
  /** The most fields at the front of a row that are jumped over at once. */
  private static final int MOST_LEADING = 4;

  /** How long a field usually is, by its column; 0 where it varies. */
  private final int[] widths;

  /** How many of the first fields have a usual length, and where they start in such a row. */
  private final int leading;

  private final int[] offsets;

  /** The places of the commas after these; where they are fewer, the last one's again. */
  private final int[] commas;

  /** By field, for each row where it starts; and last the place after the last one's end. */
  private final int[][] starts;

  private final int[] unusual = new int[RowBatch.CAPACITY];
  private byte[] bytes;
  private int size;

  FoundRows(List<Column> columns) {
    this.widths = columns.stream().mapToInt(FoundRows::width).toArray();
    int most = Math.min(widths.length - 1, MOST_LEADING);
    int count = 0;
    while (count < most && widths[count] > 0) {
      count++;
    }
    this.leading = count;
    this.offsets = new int[leading + 1];
    for (int i = 0; i < leading; i++) {
      offsets[i + 1] = offsets[i] + widths[i] + 1;
    }
    this.commas =
        IntStream.rangeClosed(1, MOST_LEADING)
            .map(field -> offsets[Math.min(field, leading)] - 1)
            .toArray();
    this.starts = new int[widths.length + 1][RowBatch.CAPACITY];
  }

  private static int width(Column column) {
    return switch (column) {
      case ENTITY -> HexFields.ID_LENGTH;
      case WALLET, TOKEN -> HexFields.ADDRESS_LENGTH;
      case TIME, FIRST_TIME -> NumberField.TIME_LENGTH;
      default -> 0;
    };
  }

  /**
   * Finds rows from a place on, up to one that is written otherwise or not all in the window.
   *
   * @param window followed by zeros, {@link ByteFeed#SLACK} of them, and with room before it
   * @param most how many at most
   */
  void find(byte[] window, int from, int most) {
    bytes = window;
    int odd = 0;
    int count = 0;
    int at = from;
    while (count < most) {
      int next = leading == 0 ? -1 : row(at, count);
      if (next < 0) {
        starts[0][count] = at;
        next = rowOfAnyWidths(at, count);
        if (next < 0) {
          break;
        }
        unusual[odd++] = count;
      }
      count++;
      at = next;
    }
    size = count;
    for (int field = 1; field <= leading; field++) {
      add(starts[0], offsets[field], starts[field], count);
    }
    for (int i = 0; i < odd; i++) {
      rowOfAnyWidths(starts[0][unusual[i]], unusual[i]);
    }
  }

  private static void add(int[] rows, int offset, int[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = rows[i] + offset;
    }
  }

  /** Finds one row of usual widths; returns the place after its line end, or −1. */
  private int row(int from, int row) {
    byte[] text = bytes;
    int[][] to = starts;
    int[] after = commas;
    to[0][row] = from;
    int odd =
        (text[from + after[0]] ^ ',')
            | (text[from + after[1]] ^ ',')
            | (text[from + after[2]] ^ ',')
            | (text[from + after[3]] ^ ',');
    int base = from + offsets[leading];
    long delimiters = delimitersFrom(text, base);
    int last = widths.length - 1;
    for (int field = leading; field < last; field++) {
      int end = base + Long.numberOfTrailingZeros(delimiters);
      delimiters &= delimiters - 1;
      odd |= text[end] ^ ',';
      to[field + 1][row] = end + 1;
    }
    if (odd != 0 || delimiters == 0) {
      return -1;
    }
    int end = base + Long.numberOfTrailingZeros(delimiters);
    to[last + 1][row] = end + 1;
    // Branches are guessed, and so spare the next row the wait for these bytes.
    return text[end] == '\n' ? end + 1 : afterLineEnd(end);
  }

  /** The same where a field is longer than usual, or empty. */
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

  /** The delimiters among 32 bytes. */
  private static long delimitersFrom(byte[] text, int at) {
    return Swar.delimiters(text, at)
        | Swar.delimiters(text, at + 8) << 8
        | Swar.delimiters(text, at + 16) << 16
        | Swar.delimiters(text, at + 24) << 24;
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
