package gavel.auction;

import java.util.HexFormat;
import java.util.Locale;

/** Addresses as plain text; whether a checksum is right is asked where files are read. */
final class AddressText {
  private static final int LENGTH = 42;

  private AddressText() {}

  static String normal(String text, String what) {
    if (text.equals("-")) {
      return text;
    }
    if (!isAddress(text)) {
      throw new IllegalArgumentException(
          what + " is 0x and 40 hex digits, or '-' for none; got '" + text + "'.");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /** A large book asks this several hundred thousand times, for which a pattern is too slow. */
  private static boolean isAddress(String text) {
    if (text.length() != LENGTH || text.charAt(0) != '0' || (text.charAt(1) | 0x20) != 'x') {
      return false;
    }
    for (int i = 2; i < LENGTH; i++) {
      if (!HexFormat.isHexDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
