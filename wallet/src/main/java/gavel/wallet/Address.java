package gavel.wallet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An account's or contract's address: 20 bytes, written with the checksum of EIP-55.
 *
 * @param value exactly 20 bytes
 */
public record Address(Bytes value) implements Comparable<Address> {
  /** The address of 20 zero bytes, which nobody holds. */
  public static final Address ZERO = new Address(Bytes.zeros(20));

  private static final Pattern FORM = Pattern.compile("0x[0-9a-fA-F]{40}");

  public Address {
    if (value.size() != 20) {
      throw new WalletException(
          "An address has 20 bytes; got " + value.size() + " (" + value + ").");
    }
  }

  /**
   * Reads an address in lower case, upper case, or mixed case with a right EIP-55 checksum.
   *
   * @throws WalletException where it is no address, or its mixed case is not the checksum's
   */
  public static Address parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new WalletException(
          "An address is 0x and 40 hex digits, such as "
              + ZERO.shortForm()
              + "; got \""
              + text
              + "\".");
    }
    Address address = new Address(Bytes.parse(text.toLowerCase(Locale.ROOT)));
    String digits = text.substring(2);
    boolean oneCase =
        digits.equals(digits.toLowerCase(Locale.ROOT))
            || digits.equals(digits.toUpperCase(Locale.ROOT));
    if (!oneCase && !text.equals(address.toString())) {
      throw new WalletException(
          "The checksum of the address "
              + text
              + " is wrong: a digit was mistyped. If you are"
              + " sure of every digit, its right form is "
              + address
              + ".");
    }
    return address;
  }

  /** The EIP-55 form, as people should see it. */
  @Override
  public String toString() {
    String digits = lower().substring(2);
    Bytes hash = Keccak.hash(Bytes.of(digits.getBytes(StandardCharsets.US_ASCII)));
    StringBuilder mixed = new StringBuilder("0x");
    for (int i = 0; i < digits.length(); i++) {
      int nibble = (hash.get(i / 2) >> (i % 2 == 0 ? 4 : 0)) & 0xf;
      char digit = digits.charAt(i);
      mixed.append(nibble >= 8 ? Character.toUpperCase(digit) : digit);
    }
    return mixed.toString();
  }

  /** The 42 characters in lower case. */
  public String lower() {
    return value.hex();
  }

  /** The first six and last four characters, such as {@code 0x7099…79C8}. */
  public String shortForm() {
    String whole = toString();
    return whole.substring(0, 6) + "…" + whole.substring(38);
  }

  @Override
  public int compareTo(Address other) {
    return value.compareTo(other.value);
  }
}
