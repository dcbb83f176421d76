package gavel.auction.fast;

import gavel.auction.Commitment;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The commitments of a book in columns, 29 bytes each: the wallet's 20 bytes, the payment token's
 * number, and the amount.
 */
final class Rows {

  /** The wallet's bytes 0–7, 8–15 and 16–19, big-endian. */
  private long[] walletHigh;

  private long[] walletMiddle;
  private int[] walletLow;

  /** Number of the token in {@link #tokens}; the sign bit marks a row that names a wallet. */
  private byte[] token;

  private long[] amount;
  private final List<TokenId> tokens = new ArrayList<>();
  private int size;

  Rows(int capacity) {
    walletHigh = new long[capacity];
    walletMiddle = new long[capacity];
    walletLow = new int[capacity];
    token = new byte[capacity];
    amount = new long[capacity];
  }

  int size() {
    return size;
  }

  /** The number under which rows refer to a token; 127 different ones at most. */
  int tokenNumber(TokenId id) {
    int number = tokens.indexOf(id);
    if (number < 0) {
      if (tokens.size() == Byte.MAX_VALUE) {
        throw new IllegalArgumentException(
            "A book has at most 127 payment tokens; " + id + " would be one more.");
      }
      tokens.add(id);
      number = tokens.size() - 1;
    }
    return number;
  }

  void add(long high, long middle, int low, boolean named, int tokenNumber, long money) {
    if (size == amount.length) {
      grow(size);
    }
    walletHigh[size] = high;
    walletMiddle[size] = middle;
    walletLow[size] = low;
    token[size] = (byte) (named ? tokenNumber | 0x80 : tokenNumber);
    amount[size] = money;
    size++;
  }

  /** Adds the first {@code count} rows of a batch. */
  void addAll(RowBatch batch, int count) {
    if (size + count > amount.length) {
      grow(size + count - 1);
    }
    System.arraycopy(batch.walletHigh, 0, walletHigh, size, count);
    System.arraycopy(batch.walletMiddle, 0, walletMiddle, size, count);
    System.arraycopy(batch.walletLow, 0, walletLow, size, count);
    System.arraycopy(batch.token, 0, token, size, count);
    System.arraycopy(batch.amount, 0, amount, size, count);
    size += count;
  }

  private void grow(int row) {
    int capacity = Growth.beyond(row);
    walletHigh = Arrays.copyOf(walletHigh, capacity);
    walletMiddle = Arrays.copyOf(walletMiddle, capacity);
    walletLow = Arrays.copyOf(walletLow, capacity);
    token = Arrays.copyOf(token, capacity);
    amount = Arrays.copyOf(amount, capacity);
  }

  void add(Commitment commitment) {
    boolean named = !commitment.wallet().equals(WalletId.NONE);
    byte[] bytes =
        named ? HexFormat.of().parseHex(commitment.wallet().text(), 2, 42) : new byte[20];
    java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
    add(
        buffer.getLong(),
        buffer.getLong(),
        buffer.getInt(),
        named,
        tokenNumber(commitment.token()),
        commitment.amount());
  }

  long amount(int row) {
    return amount[row];
  }

  void drop(int row) {
    amount[row] = 0;
  }

  long[] amounts() {
    return amount;
  }

  /** An order of wallets and tokens in which equal ones are neighbours. */
  int compare(int row, int other) {
    int byHigh = Long.compare(walletHigh[row], walletHigh[other]);
    if (byHigh != 0) {
      return byHigh;
    }
    int byMiddle = Long.compare(walletMiddle[row], walletMiddle[other]);
    if (byMiddle != 0) {
      return byMiddle;
    }
    int byLow = Integer.compare(walletLow[row], walletLow[other]);
    return byLow != 0 ? byLow : Byte.compare(token[row], token[other]);
  }

  TokenId token(int row) {
    return tokens.get(token[row] & 0x7f);
  }

  WalletId wallet(int row) {
    if (token[row] >= 0) {
      return WalletId.NONE;
    }
    HexFormat hex = HexFormat.of();
    return new WalletId(
        "0x"
            + hex.toHexDigits(walletHigh[row])
            + hex.toHexDigits(walletMiddle[row])
            + hex.toHexDigits(walletLow[row]));
  }

  Commitment commitment(int row) {
    return new Commitment(wallet(row), token(row), amount[row]);
  }

  void trim() {
    walletHigh = Growth.trim(walletHigh, size);
    walletMiddle = Growth.trim(walletMiddle, size);
    walletLow = Growth.trim(walletLow, size);
    token = Growth.trim(token, size);
    amount = Growth.trim(amount, size);
  }
}
