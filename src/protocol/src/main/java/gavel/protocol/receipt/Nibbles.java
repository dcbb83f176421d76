package gavel.protocol.receipt;

import gavel.wallet.Bytes;
import java.util.Arrays;

/** A key as half bytes, and the compact form in which a trie's nodes keep pieces of it. */
record Nibbles(Bytes digits) {
  private static final int ODD = 1;
  private static final int LEAF = 2;

  /** A piece of a key, and whether a value follows it. */
  record Piece(Nibbles path, boolean leaf) {}

  static Nibbles of(Bytes key) {
    byte[] digits = new byte[key.size() * 2];
    for (int i = 0; i < key.size(); i++) {
      digits[2 * i] = (byte) (key.get(i) >> 4);
      digits[2 * i + 1] = (byte) (key.get(i) & 0xf);
    }
    return new Nibbles(Bytes.of(digits));
  }

  int size() {
    return digits.size();
  }

  int get(int at) {
    return digits.get(at);
  }

  Nibbles slice(int from, int to) {
    return new Nibbles(digits.slice(from, to));
  }

  Nibbles from(int from) {
    return new Nibbles(digits.slice(from));
  }

  boolean startsWith(Nibbles prefix) {
    return digits.startsWith(prefix.digits);
  }

  /** How many digits both begin with. */
  int common(Nibbles other) {
    int mismatch = Arrays.mismatch(digits.toArray(), other.digits.toArray());
    return mismatch < 0 ? size() : mismatch;
  }

  /** Two digits a byte, after a digit that says whether it is a leaf's and whether it is odd. */
  Bytes compact(boolean leaf) {
    boolean odd = size() % 2 == 1;
    byte[] packed = new byte[size() / 2 + 1];
    int flag = (leaf ? LEAF : 0) + (odd ? ODD : 0);
    packed[0] = (byte) (flag << 4 | (odd ? get(0) : 0));
    int next = odd ? 1 : 0;
    for (int i = 1; i < packed.length; i++, next += 2) {
      packed[i] = (byte) (get(next) << 4 | get(next + 1));
    }
    return Bytes.of(packed);
  }

  /** Reads {@link #compact}. */
  static Piece read(Bytes compact) {
    Nibbles all = of(compact);
    if (all.size() == 0 || all.get(0) > LEAF + ODD) {
      throw new ReceiptException("A node of the proof holds no path: the receipt is damaged.");
    }
    return new Piece(all.from((all.get(0) & ODD) == 1 ? 1 : 2), (all.get(0) & LEAF) == LEAF);
  }
}
