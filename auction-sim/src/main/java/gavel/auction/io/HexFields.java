package gavel.auction.io;

import gavel.auction.fast.RowBatch;

/** Reads ids and wallets, 0x and 32 or 40 hex digits: gathered word by word, turned all at once. */
final class HexFields {
  static final int ID_LENGTH = 34;
  static final int ADDRESS_LENGTH = 42;

  private static final int PREFIX = '0' | 'x' << 8;
  private static final long ZEROS = 0x3030303030303030L;

  private final boolean strict;
  private final long[] first = new long[RowBatch.CAPACITY];
  private final long[] second = new long[RowBatch.CAPACITY];
  private final long[] third = new long[RowBatch.CAPACITY];
  private final long[] fourth = new long[RowBatch.CAPACITY];
  private final long[] fifth = new long[RowBatch.CAPACITY];

  /**
   * A reader.
   *
   * @param strict whether a wallet in mixed case must have the right checksum
   */
  HexFields(boolean strict) {
    this.strict = strict;
  }

  /** The ids of entities. */
  int readIds(FoundRows rows, int field, RowBatch batch) {
    byte[] bytes = rows.bytes();
    int[] starts = rows.starts(field);
    int size = rows.size();
    int odd = unlike(starts, rows.starts(field + 1), ID_LENGTH, size);
    for (int i = 0; i < size; i++) {
      odd |= gather(bytes, starts[i], i);
    }
    long bad =
        odd
            | HexWords.join(first, second, batch.idHigh(), size)
            | HexWords.join(third, fourth, batch.idLow(), size);
    return bad == 0 ? size : firstOdd(rows, field, ID_LENGTH);
  }

  /** Wallets, which may be left empty. */
  int readWallets(FoundRows rows, int field, RowBatch batch) {
    byte[] bytes = rows.bytes();
    int[] starts = rows.starts(field);
    int[] next = rows.starts(field + 1);
    byte[] token = batch.token();
    int size = rows.size();
    int odd = 0;
    for (int i = 0; i < size; i++) {
      int at = starts[i];
      int length = next[i] - at - 1;
      if (length == 0) {
        clear(i);
      } else {
        odd |= length ^ ADDRESS_LENGTH;
        odd |= gather(bytes, at, i);
        fifth[i] = Swar.big(bytes, at + 34);
        token[i] |= (byte) RowBatch.NAMED;
      }
    }
    long bad =
        odd
            | HexWords.join(first, second, batch.walletHigh(), size)
            | HexWords.join(third, fourth, batch.walletMiddle(), size)
            | HexWords.narrow(fifth, batch.walletLow(), size);
    return bad == 0 && !strict ? size : firstOdd(rows, field, ADDRESS_LENGTH);
  }

  /** 0 where all fields have this length. */
  private static int unlike(int[] starts, int[] next, int length, int size) {
    int odd = 0;
    for (int i = 0; i < size; i++) {
      odd |= (next[i] - starts[i]) ^ (length + 1);
    }
    return odd;
  }

  private static int prefix(byte[] bytes, int at) {
    return (int) Swar.little(bytes, at) & 0xffff;
  }

  /** Returns 0 where the digits follow 0x. */
  private int gather(byte[] bytes, int at, int row) {
    first[row] = Swar.big(bytes, at + 2);
    second[row] = Swar.big(bytes, at + 10);
    third[row] = Swar.big(bytes, at + 18);
    fourth[row] = Swar.big(bytes, at + 26);
    return prefix(bytes, at) ^ PREFIX;
  }

  private void clear(int row) {
    first[row] = ZEROS;
    second[row] = ZEROS;
    third[row] = ZEROS;
    fourth[row] = ZEROS;
    fifth[row] = ZEROS;
  }

  /** The first row whose field is not as it should be, or the number of rows. */
  private int firstOdd(FoundRows rows, int field, int length) {
    for (int i = 0; i < rows.size(); i++) {
      int at = rows.start(i, field);
      int found = rows.end(i, field) - at;
      boolean empty = found == 0 && length == ADDRESS_LENGTH;
      if (!empty && (found != length || isOdd(rows.bytes(), at, length))) {
        return i;
      }
    }
    return rows.size();
  }

  private boolean isOdd(byte[] bytes, int at, int length) {
    long odd = prefix(bytes, at) ^ PREFIX;
    for (int i = 2; i < length; i += 8) {
      odd |= HexWords.notHex(Swar.big(bytes, at + i));
    }
    return odd != 0 || (strict && length == ADDRESS_LENGTH && !Eip55.isValid(bytes, at));
  }
}
