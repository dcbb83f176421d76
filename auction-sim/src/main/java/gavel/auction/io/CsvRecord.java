package gavel.auction.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One record of a CSV file, field by field, by the rules of RFC 4180: fields may be quoted, and
 * quoted ones may hold separators, line ends and doubled quotes.
 *
 * @param fields as written, without quotes; blanks around them are kept
 * @param end the place after the record's line end
 * @param lines how many line ends it has
 */
record CsvRecord(List<String> fields, int end, int lines) {
  /** A record that cannot be read. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CsvRecord rest;

    Malformed(String message, CsvRecord rest) {
      super(message);
      this.rest = rest;
    }

    /** Where reading can go on: an empty record in the place of this one. */
    CsvRecord rest() {
      return rest;
    }
  }

  /** Where the record that starts at {@code from} ends, or −1 if not before {@code limit}. */
  static int end(byte[] bytes, int from, int limit) {
    boolean quoted = false;
    for (int i = from; i < limit; i++) {
      if (bytes[i] == '"') {
        quoted = !quoted;
      } else if (bytes[i] == '\n' && !quoted) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Reads the record from {@code from} to {@code end}, its line end included. */
  static CsvRecord read(byte[] bytes, int from, int end) throws Malformed {
    int lines = 0;
    for (int i = from; i < end; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    CsvRecord rest = new CsvRecord(List.of(), end, lines);
    String text = text(bytes, from, end, rest);
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (at <= text.length()) {
      at = field(text, at, fields, rest);
    }
    return new CsvRecord(List.copyOf(fields), end, lines);
  }

  private static String text(byte[] bytes, int from, int end, CsvRecord rest) throws Malformed {
    int stop = end;
    if (stop > from && bytes[stop - 1] == '\n') {
      stop--;
    }
    if (stop > from && bytes[stop - 1] == '\r') {
      stop--;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, stop - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Malformed("is not UTF-8 text; save the file as UTF-8.", rest);
    }
  }

  /** Adds the field at {@code at}; returns where the next one starts, beyond the end for none. */
  private static int field(String text, int at, List<String> fields, CsvRecord rest)
      throws Malformed {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted(text, at + 1, fields, rest);
    }
    int comma = text.indexOf(',', at);
    int stop = comma < 0 ? text.length() : comma;
    fields.add(text.substring(at, stop));
    return stop + 1;
  }

  private static int quoted(String text, int from, List<String> fields, CsvRecord rest)
      throws Malformed {
    StringBuilder field = new StringBuilder();
    int at = from;
    while (at < text.length()) {
      char next = text.charAt(at++);
      if (next != '"') {
        field.append(next);
      } else if (at < text.length() && text.charAt(at) == '"') {
        field.append('"');
        at++;
      } else if (at == text.length() || text.charAt(at) == ',') {
        fields.add(field.toString());
        return at + 1;
      } else {
        throw new Malformed("has text after a closing quote; double the quotes inside.", rest);
      }
    }
    throw new Malformed("has a quote that is not closed.", rest);
  }
}
