package gavel.auction.io;

import gavel.auction.fast.RowBatch;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the fields of plainly written rows lie in a window of bytes. Ids and addresses, whose
 * length is known, are jumped over when a comma stands where they would end; the ends of all other
 * fields are looked for. What a field holds is not looked at, but nothing that ends a field, a row,
 * or the plain way of writing (a quote, a blank) lies inside of one.
 */
final class FoundRows {
  /** How long a field usually is, by its column; 0 where it varies. */
  private final int[] widths;

  /** How many of the first fields have a usual length. */
  private final int leading;

  /** For each row the starts of its fields, and last the place after its last one's end. */
  private final int[] bounds;

  private final int stride;
  private byte[] bytes;
  private int size;

  FoundRows(List<Layout.Column> columns) {
    this.widths =
        columns.stream()
            .mapToInt(
                column ->
                    switch (column) {
                      case ENTITY -> HexFields.ID_LENGTH;
                      case WALLET, TOKEN -> HexFields.ADDRESS_LENGTH;
                      default -> 0;
                    })
            .toArray();
    this.leading =
        (int) IntStream.of(widths).limit(widths.length - 1L).takeWhile(w -> w > 0).count();
    this.stride = widths.length + 1;
    this.bounds = new int[RowBatch.CAPACITY * stride];
  }

  /**
   * Finds rows from a place on, up to one that is written otherwise or not all in the window.
   *
   * @param window followed by zeros, {@link ByteFeed#SLACK} of them
   * @param most how many at most
   */
  void find(byte[] window, int from, int most) {
    bytes = window;
    int count = 0;
    int at = row(from, 0);
    while (at >= 0 && ++count < most) {
      at = row(at, count * stride);
    }
    size = count;
  }

  /** Finds one row; returns the place after its line end, or −1. */
  private int row(int from, int place) {
    byte[] text = bytes;
    int[] to = bounds;
    int at = from;
    int odd = 0;
    int field = 0;
    for (; field < leading; field++) {
      to[place + field] = at;
      at += widths[field];
      odd |= text[at++] ^ ',';
    }
    int base = at;
    long delimiters = delimitersFrom(text, base);
    int last = widths.length - 1;
    for (; field < last; field++) {
      to[place + field] = at;
      int end = base + Long.numberOfTrailingZeros(delimiters);
      delimiters &= delimiters - 1;
      odd |= text[end] ^ ',';
      at = end + 1;
    }
    to[place + field] = at;
    if (odd != 0 || delimiters == 0) {
      return rowOfAnyWidths(from, place);
    }
    int end = base + Long.numberOfTrailingZeros(delimiters);
    to[place + field + 1] = end + 1;
    // Branches are guessed, and so spare the next row the wait for these bytes.
    return text[end] == '\n' ? end + 1 : afterLineEnd(end);
  }

  /** The same where a field is longer than usual, or empty. */
  private int rowOfAnyWidths(int from, int place) {
    int at = from;
    int last = widths.length - 1;
    for (int field = 0; field <= last; field++) {
      bounds[place + field] = at;
      int end = at + widths[field];
      if (end == at || bytes[end] != ',') {
        end = nextDelimiter(at);
      }
      if (bytes[end] != ',' && field < last) {
        return -1;
      }
      at = end + 1;
    }
    bounds[place + last + 1] = at;
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

  /** The delimiters among 40 bytes. */
  private static long delimitersFrom(byte[] text, int at) {
    return Swar.delimiters(text, at)
        | Swar.delimiters(text, at + 8) << 8
        | Swar.delimiters(text, at + 16) << 16
        | Swar.delimiters(text, at + 24) << 24
        | Swar.delimiters(text, at + 32) << 32;
  }

  /** How many rows were found. */
  int size() {
    return size;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where a row starts. */
  int start(int row) {
    return bounds[row * stride];
  }

  /** The place after a row's line end. */
  int after(int row) {
    return afterLineEnd(bounds[row * stride + stride - 1] - 1);
  }

  /** The starts of fields, field {@code f} of row {@code r} at {@code r × stride + f}. */
  int[] bounds() {
    return bounds;
  }

  /** How many places of {@link #bounds} a row takes. */
  int stride() {
    return stride;
  }
}
