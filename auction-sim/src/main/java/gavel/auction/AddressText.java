package gavel.auction;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as plain text; whether a checksum is right is asked where files are read. */
final class AddressText {
  private static final Pattern ADDRESS = Pattern.compile("0[xX][0-9a-fA-F]{40}");

  private AddressText() {}

  static String normal(String text, String what) {
    if (text.equals("-")) {
      return text;
    }
    if (!ADDRESS.matcher(text).matches()) {
      throw new IllegalArgumentException(
          what + " is 0x and 40 hex digits, or '-' for none; got '" + text + "'.");
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
