package gavel.auction.io;

import gavel.auction.Bid;
import gavel.auction.fast.RowBatch;
import gavel.auction.io.Layout.Column;
import java.util.Arrays;
import java.util.List;

/**
 * Reads rows that are written in the plainest way, many at a time and column by column: ids and
 * addresses as 0x and hex digits, numbers as digits, true and false, nothing quoted. Whatever else
 * a row may hold is left to {@link SlowRow}, which also finds the words for what is wrong.
 */
final class RowScanner {
  private static final long TRUE = 0x65757274L;
  private static final long FALSE = 0x65736c6166L;
  private static final long FOUR_BYTES = 0xffffffffL;
  private static final long FIVE_BYTES = 0xffffffffffL;

  private final FoundRows found;
  private final HexFields hex;
  private final List<FieldReader> readers;
  private final TokenImages tokens;
  private final RowBatch batch;

  RowScanner(
      Layout layout, boolean strict, TokenImages tokens, PriceReader prices, RowBatch batch) {
    this.found = new FoundRows(layout.columns());
    this.tokens = tokens;
    this.batch = batch;
    this.hex = new HexFields(strict);
    UsdField usd = new UsdField(prices);
    NumberField numbers = new NumberField();
    this.readers =
        layout.columns().stream()
            .map(column -> reader(column, layout.export(), usd, numbers))
            .toList();
    // Columns that the file has not stay so; the others are overwritten, but for tokens, whose bits
    // come from two of them.
    clear(batch, RowBatch.CAPACITY);
  }

  private FieldReader reader(Column column, boolean export, UsdField usd, NumberField numbers) {
    return switch (column) {
      case ENTITY -> hex::readIds;
      case WALLET -> hex::readWallets;
      case TOKEN -> this::readTokens;
      case AMOUNT ->
          export
              ? (rows, field, to) -> numbers.read(rows, field, to.amount(), 0)
              : usd::readAmounts;
      case PRICE ->
          export
              ? (rows, field, to) -> readTicks(numbers, rows, field, to.price())
              : usd::readPrices;
      case LOCK -> RowScanner::readLocks;
      case TIME -> (rows, field, to) -> numbers.read(rows, field, to.time(), Bid.NO_TIME);
      case FIRST_TIME ->
          (rows, field, to) -> numbers.read(rows, field, to.firstTime(), Bid.NO_TIME);
      case COMMITMENT, SKIPPED -> RowScanner::passOver;
    };
  }

  /** Expects ids as the one that was read last, with 0x or without; another form stays as it is. */
  void expectIdsLike(String id) {
    if (id.length() == HexFields.ID_LENGTH || id.length() == HexFields.BARE_ID_LENGTH) {
      found.expectIds(id.length());
      hex.expectIds(id.length());
    }
  }

  /** Puts what a row has that names nothing into the first rows of a batch. */
  static void clear(RowBatch batch, int size) {
    Arrays.fill(batch.walletHigh(), 0, size, 0);
    Arrays.fill(batch.walletMiddle(), 0, size, 0);
    Arrays.fill(batch.walletLow(), 0, size, 0);
    Arrays.fill(batch.token(), 0, size, (byte) 0);
    Arrays.fill(batch.price(), 0, size, Bid.ANY_PRICE);
    Arrays.fill(batch.lock(), 0, size, false);
    Arrays.fill(batch.time(), 0, size, Bid.NO_TIME);
    Arrays.fill(batch.firstTime(), 0, size, Bid.NO_TIME);
  }

  /**
   * Reads rows from a place on into the batch.
   *
   * @param most how many at most
   * @return how many leading rows are written so
   */
  int read(byte[] window, int from, int most) {
    found.find(window, from, most);
    int plain = found.size();
    Arrays.fill(batch.token(), 0, plain, (byte) 0);
    for (int field = 0; field < readers.size() && plain > 0; field++) {
      plain = Math.min(plain, readers.get(field).read(found, field, batch));
    }
    return plain;
  }

  /** The place after so many rows, which were read last. */
  int after(int rows) {
    return found.after(rows - 1);
  }

  private int readTokens(FoundRows rows, int field, RowBatch to) {
    byte[] number = to.token();
    int[] starts = rows.starts(field);
    int[] next = rows.starts(field + 1);
    for (int i = 0; i < rows.size(); i++) {
      int at = starts[i];
      int token = next[i] - at - 1 == HexFields.ADDRESS_LENGTH ? tokens.find(rows.bytes(), at) : -1;
      if (token < 0) {
        return i;
      }
      number[i] |= (byte) token;
    }
    return rows.size();
  }

  private static int readTicks(NumberField numbers, FoundRows rows, int field, long[] to) {
    int read = numbers.read(rows, field, to, 0);
    for (int i = 0; i < read; i++) {
      if (to[i] == Bid.ANY_PRICE) {
        return i;
      }
    }
    return read;
  }

  /** Without a branch on the value, which nobody can guess. */
  private static int readLocks(FoundRows rows, int field, RowBatch to) {
    boolean[] lock = to.lock();
    int[] starts = rows.starts(field);
    int[] next = rows.starts(field + 1);
    for (int i = 0; i < rows.size(); i++) {
      int at = starts[i];
      int length = next[i] - at - 1;
      long text = Swar.little(rows.bytes(), at);
      long unlikeTrue = ((text & FOUR_BYTES) ^ TRUE) | (length ^ 4);
      long unlikeFalse = ((text & FIVE_BYTES) ^ FALSE) | (length ^ 5);
      if ((isSet(unlikeTrue) & isSet(unlikeFalse)) != 0) {
        return i;
      }
      lock[i] = unlikeTrue == 0;
    }
    return rows.size();
  }

  /** 1 for anything but 0. */
  private static long isSet(long bits) {
    return (bits | -bits) >>> 63;
  }

  /** Passes over a column that says nothing about a book, but must be text. */
  private static int passOver(FoundRows rows, int field, RowBatch to) {
    byte[] bytes = rows.bytes();
    int[] starts = rows.starts(field);
    int[] next = rows.starts(field + 1);
    long signs = 0;
    for (int i = 0; i < rows.size(); i++) {
      // The last word may begin in the field before, which then only calls for a closer look.
      for (int end = next[i] - 1; end > starts[i]; end -= Long.BYTES) {
        signs |= Swar.little(bytes, end - Long.BYTES);
      }
    }
    return (signs & Swar.HIGH_BITS) == 0 ? rows.size() : firstBeyondAscii(rows, field);
  }

  private static int firstBeyondAscii(FoundRows rows, int field) {
    for (int i = 0; i < rows.size(); i++) {
      int end = rows.end(i, field);
      for (int at = rows.start(i, field); at < end; at++) {
        if (rows.bytes()[at] < 0) {
          return i;
        }
      }
    }
    return rows.size();
  }
}
