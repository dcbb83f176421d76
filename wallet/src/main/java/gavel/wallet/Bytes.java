package gavel.wallet;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** An immutable string of bytes; prints as lower-case hex with a leading {@code 0x}. */
public final class Bytes implements Comparable<Bytes> {
  /** No bytes at all, {@code 0x}. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private static final HexFormat HEX = HexFormat.of();

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** A copy of the bytes given. */
  public static Bytes of(byte... content) {
    return new Bytes(content.clone());
  }

  /** As many zero bytes as asked for. */
  public static Bytes zeros(int size) {
    return new Bytes(new byte[size]);
  }

  /**
   * Reads hex digits of either case after {@code 0x}.
   *
   * @throws WalletException where the prefix is missing, or the rest is no even number of digits
   */
  public static Bytes parse(String hex) {
    if (!hex.startsWith("0x")) {
      throw new WalletException("Hex data starts with 0x; got \"" + excerpt(hex) + "\".");
    }
    try {
      return new Bytes(HEX.parseHex(hex, 2, hex.length()));
    } catch (IllegalArgumentException e) {
      throw new WalletException(
          "Hex data is pairs of the digits 0-9 and a-f after 0x; got \"" + excerpt(hex) + "\".", e);
    }
  }

  private static String excerpt(String text) {
    return text.length() <= 24 ? text : text.substring(0, 20) + "…";
  }

  /** A copy of the bytes. */
  public byte[] toArray() {
    return content.clone();
  }

  /** How many bytes there are. */
  public int size() {
    return content.length;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return content.length == 0;
  }

  /** The byte at an index from 0, as 0 to 255. */
  public int get(int index) {
    return content[index] & 0xff;
  }

  /** Lower-case hex digits after {@code 0x}. */
  public String hex() {
    return "0x" + HEX.formatHex(content);
  }

  /** These bytes, then the other's. */
  public Bytes concat(Bytes other) {
    byte[] joined = Arrays.copyOf(content, content.length + other.content.length);
    System.arraycopy(other.content, 0, joined, content.length, other.content.length);
    return new Bytes(joined);
  }

  /**
   * The bytes from one index up to, but not including, another.
   *
   * @throws IndexOutOfBoundsException where the range is not within these bytes
   */
  public Bytes slice(int from, int to) {
    Objects.checkFromToIndex(from, to, content.length);
    return new Bytes(Arrays.copyOfRange(content, from, to));
  }

  /** The bytes from an index to the end. */
  public Bytes slice(int from) {
    return slice(from, content.length);
  }

  /** Whether these bytes begin with the other's. */
  public boolean startsWith(Bytes prefix) {
    return size() >= prefix.size() && slice(0, prefix.size()).equals(prefix);
  }

  /** Bytes are compared as unsigned numbers, from the left. */
  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(content, other.content);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return hex();
  }
}
