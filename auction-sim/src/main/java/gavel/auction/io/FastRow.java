package gavel.auction.io;

import gavel.auction.io.Layout.Column;

/**
 * Reads rows that are written in the plainest way: ids and addresses as 0x and hex digits, numbers
 * as digits, true and false, nothing quoted. Whatever else a row may hold is left to {@link
 * SlowRow}, which also finds the words for what is wrong.
 */
final class FastRow {
  private static final int ID_LENGTH = 34;
  private static final int ADDRESS_LENGTH = 42;
  private static final int TRUE = 0x65757274;
  private static final long FALSE = 0x65736c6166L;
  private static final long MOST_WHOLE_USD = Long.MAX_VALUE / 1_000_000 - 1;
  private static final long[] TENS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000};

  private final Column[] columns;
  private final boolean export;
  private final boolean strict;
  private final TokenImages tokens;
  private final PriceReader prices;
  private final ScannedRow row;
  private byte[] bytes;
  private int at;

  /** The number that {@link #digits} read. */
  private long number;

  FastRow(Layout layout, boolean strict, TokenImages tokens, PriceReader prices, ScannedRow row) {
    this.columns = layout.columns().toArray(Column[]::new);
    this.export = layout.export();
    this.strict = strict;
    this.tokens = tokens;
    this.prices = prices;
    this.row = row;
  }

  /**
   * Reads the row at a place.
   *
   * @return the place after its line end, or −1 for a row that is not written so
   */
  int read(byte[] text, int from) {
    bytes = text;
    at = from;
    row.clear();
    int last = columns.length - 1;
    for (int i = 0; i < last; i++) {
      if (!field(columns[i]) || bytes[at++] != ',') {
        return -1;
      }
    }
    if (!field(columns[last])) {
      return -1;
    }
    if (bytes[at] == '\r') {
      at++;
    }
    return bytes[at] == '\n' ? at + 1 : -1;
  }

  private boolean field(Column column) {
    return switch (column) {
      case ENTITY -> entity();
      case WALLET -> wallet();
      case TOKEN -> token();
      case AMOUNT -> export ? baseUnits() : usd();
      case PRICE -> price();
      case LOCK -> lock();
      case TIME -> time();
      case FIRST_TIME -> firstTime();
      case SKIPPED -> skipped();
    };
  }

  private boolean hexPrefix() {
    return bytes[at] == '0' && bytes[at + 1] == 'x';
  }

  private boolean entity() {
    long a = Swar.big(bytes, at + 2);
    long b = Swar.big(bytes, at + 10);
    long c = Swar.big(bytes, at + 18);
    long d = Swar.big(bytes, at + 26);
    long bad = Swar.notHex(a) | Swar.notHex(b) | Swar.notHex(c) | Swar.notHex(d);
    if (bad != 0 || !hexPrefix()) {
      return false;
    }
    row.idHigh = Swar.hex(a) << 32 | Swar.hex(b);
    row.idLow = Swar.hex(c) << 32 | Swar.hex(d);
    at += ID_LENGTH;
    return true;
  }

  private boolean wallet() {
    if (bytes[at] == ',') {
      return true;
    }
    long a = Swar.big(bytes, at + 2);
    long b = Swar.big(bytes, at + 10);
    long c = Swar.big(bytes, at + 18);
    long d = Swar.big(bytes, at + 26);
    long e = Swar.big(bytes, at + 34);
    long bad = Swar.notHex(a) | Swar.notHex(b) | Swar.notHex(c) | Swar.notHex(d) | Swar.notHex(e);
    if (bad != 0 || !hexPrefix() || (strict && !Eip55.isValid(bytes, at))) {
      return false;
    }
    row.walletHigh = Swar.hex(a) << 32 | Swar.hex(b);
    row.walletMiddle = Swar.hex(c) << 32 | Swar.hex(d);
    row.walletLow = (int) Swar.hex(e);
    row.walletNamed = true;
    at += ADDRESS_LENGTH;
    return true;
  }

  private boolean token() {
    int number = tokens.find(bytes, at);
    if (number < 0) {
      return false;
    }
    row.token = number;
    at += ADDRESS_LENGTH;
    return true;
  }

  /** Reads digits, 15 at most, so that no product overflows; their number, or 0 for a refusal. */
  private int digits() {
    long text = Swar.little(bytes, at);
    int count = Swar.digits(text);
    if (count == 0) {
      return 0;
    }
    number = Swar.decimal(text, count);
    at += count;
    return count < 8 ? count : moreDigits();
  }

  /** Up to seven digits after the first eight. */
  private int moreDigits() {
    long text = Swar.little(bytes, at);
    int more = Swar.digits(text);
    if (more > 7) {
      return 0;
    }
    number = number * TENS[more] + Swar.fewDecimals(text, more);
    at += more;
    return 8 + more;
  }

  private boolean baseUnits() {
    boolean read = digits() > 0;
    row.amount = number;
    return read;
  }

  private boolean usd() {
    if (digits() == 0 || number > MOST_WHOLE_USD) {
      return false;
    }
    long whole = number * 1_000_000;
    if (bytes[at] == '.') {
      at++;
      int decimals = digits();
      if (decimals == 0 || decimals > 6) {
        return false;
      }
      whole += number * TENS[6 - decimals];
    }
    row.amount = whole;
    return true;
  }

  private boolean price() {
    if (digits() == 0) {
      return false;
    }
    long whole = number;
    int decimals = 0;
    long fraction = 0;
    if (bytes[at] == '.') {
      at++;
      decimals = digits();
      fraction = number;
      if (decimals == 0) {
        return false;
      }
    }
    row.price = prices.fast(whole, fraction, decimals);
    return row.price > 0;
  }

  /** Without a branch on the value, which nobody can guess. */
  private boolean lock() {
    long text = Swar.little(bytes, at);
    boolean yes = (int) text == TRUE;
    boolean no = (text & 0xffffffffffL) == FALSE;
    row.lock = yes;
    at += yes ? 4 : 5;
    return (yes ? 1 : 0) + (no ? 1 : 0) != 0;
  }

  private boolean time() {
    if (bytes[at] == ',') {
      return true;
    }
    boolean read = digits() > 0;
    row.time = number;
    return read;
  }

  private boolean firstTime() {
    if (bytes[at] == ',') {
      return true;
    }
    boolean read = digits() > 0;
    row.firstTime = number;
    return read;
  }

  /** Passes over a field that holds nothing but ASCII, without quotes. */
  private boolean skipped() {
    while (true) {
      long text = Swar.little(bytes, at);
      long stop = Swar.equal(text, ',') | Swar.equal(text, '\n') | Swar.equal(text, '\r');
      long odd = Swar.equal(text, '"') | Swar.equal(text, 0) | Swar.notAscii(text);
      int clear = Long.numberOfTrailingZeros(stop) >>> 3;
      if (odd != 0 && Long.numberOfTrailingZeros(odd) >>> 3 < clear) {
        return false;
      }
      at += clear;
      if (stop != 0) {
        return true;
      }
    }
  }
}
