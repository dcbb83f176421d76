package gavel.auction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * One person or company in a sale: 16 bytes, ordered as unsigned bytes.
 *
 * @param high the first eight bytes, big-endian
 * @param low the last eight bytes, big-endian
 */
public record EntityId(long high, long low) implements Comparable<EntityId> {
  private static final Pattern HEX = Pattern.compile("(0[xX])?[0-9a-fA-F]{32}");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /**
   * Reads an id as a book writes it: 32 hex digits (with or without 0x, any case) or a dashed UUID
   * are the id itself; any other text, trimmed, stands for the first 16 bytes of the SHA-256 of its
   * UTF-8.
   *
   * @throws IllegalArgumentException for an empty text
   */
  public static EntityId of(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw new IllegalArgumentException("An entity needs an id, got an empty one.");
    }
    if (HEX.matcher(trimmed).matches()) {
      return parseHex(trimmed.substring(trimmed.length() - 32));
    }
    if (UUID.matcher(trimmed).matches()) {
      return parseHex(trimmed.replace("-", ""));
    }
    return of(Sha256.of(trimmed.getBytes(StandardCharsets.UTF_8)));
  }

  /** The first 16 bytes of {@code bytes}. */
  public static EntityId of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new EntityId(buffer.getLong(), buffer.getLong());
  }

  private static EntityId parseHex(String digits) {
    return new EntityId(
        HexFormat.fromHexDigitsToLong(digits, 0, 16),
        HexFormat.fromHexDigitsToLong(digits, 16, 32));
  }

  /** The 16 bytes. */
  public byte[] toBytes() {
    return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  @Override
  public int compareTo(EntityId other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  /** 0x and 32 lower-case hex digits, as the sale contract's tools print it. */
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return "0x" + hex.toHexDigits(high) + hex.toHexDigits(low);
  }
}
