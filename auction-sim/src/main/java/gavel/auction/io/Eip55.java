package gavel.auction.io;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Checksums of addresses (EIP-55): the case of each letter is a bit of the Keccak-256 of the
 * address in lower case. An address in one case throughout carries none, and passes.
 */
final class Eip55 {
  private static final int LENGTH = 42;

  private Eip55() {}

  /** Whether the 42 characters at a place, hex after 0x, have a right checksum or none. */
  static boolean isValid(byte[] bytes, int at) {
    return isValid(new String(bytes, at, LENGTH, StandardCharsets.US_ASCII));
  }

  /** Whether an address, 0x and 40 hex digits, has a right checksum or none. */
  static boolean isValid(String address) {
    String digits = address.substring(2);
    return digits.equals(digits.toLowerCase(Locale.ROOT))
        || digits.equals(digits.toUpperCase(Locale.ROOT))
        || address.equals(withChecksum(address));
  }

  /** The address with its checksum. */
  static String withChecksum(String address) {
    String lower = address.substring(2).toLowerCase(Locale.ROOT);
    byte[] hash = Keccak256.of(lower.getBytes(StandardCharsets.US_ASCII));
    StringBuilder text = new StringBuilder("0x");
    for (int i = 0; i < lower.length(); i++) {
      int nibble = hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xf;
      char digit = lower.charAt(i);
      text.append(nibble >= 8 ? Character.toUpperCase(digit) : digit);
    }
    return text.toString();
  }
}
