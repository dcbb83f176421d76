package gavel.auction.io;

import gavel.auction.fast.RowBatch;

/**
 * Reads ids and wallets, 32 or 40 hex digits after 0x, which ids may lack: gathered word by word,
 * turned all at once.
 */
final class HexFields {
  static final int ID_LENGTH = 34;

  /** Of an id without 0x. */
  static final int BARE_ID_LENGTH = 32;

  static final int ADDRESS_LENGTH = 42;
  static final int HASH_LENGTH = 66;

  private static final int PREFIX = '0' | 'x' << 8;
  private static final int PREFIX_BITS = 0xffff;
  private static final long ZEROS = 0x3030303030303030L;

  private final boolean strict;
  private int idLength = ID_LENGTH;
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

  /** Expects ids with 0x or without, by their length. */
  void expectIds(int length) {
    idLength = length;
  }

  /** The ids of entities. */
  int readIds(FoundRows rows, int field, RowBatch batch) {
    byte[] bytes = rows.bytes();
    int[] starts = rows.starts(field);
    int size = rows.size();
    int odd = unlike(starts, rows.starts(field + 1), idLength, size);
    int digits = idLength - BARE_ID_LENGTH;
    int prefix = digits == 0 ? 0 : PREFIX;
    int prefixBits = digits == 0 ? 0 : PREFIX_BITS;
    for (int i = 0; i < size; i++) {
      odd |= (prefix(bytes, starts[i]) & prefixBits) ^ prefix;
      gather(bytes, starts[i] + digits, i);
    }
    long bad =
        odd
            | HexWords.join(first, second, batch.idHigh(), size)
            | HexWords.join(third, fourth, batch.idLow(), size);
    return bad == 0 ? size : firstOdd(rows, field, idLength);
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
        odd |= prefix(bytes, at) ^ PREFIX;
        gather(bytes, at + 2, i);
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
    return (int) Swar.little(bytes, at) & PREFIX_BITS;
  }

  private void gather(byte[] bytes, int digits, int row) {
    first[row] = Swar.big(bytes, digits);
    second[row] = Swar.big(bytes, digits + 8);
    third[row] = Swar.big(bytes, digits + 16);
    fourth[row] = Swar.big(bytes, digits + 24);
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
    boolean bare = length == BARE_ID_LENGTH;
    long odd = bare ? 0 : prefix(bytes, at) ^ PREFIX;
    for (int i = bare ? 0 : 2; i < length; i += 8) {
      odd |= HexWords.notHex(Swar.big(bytes, at + i));
    }
    return odd != 0 || (strict && length == ADDRESS_LENGTH && !Eip55.isValid(bytes, at));
  }
}
