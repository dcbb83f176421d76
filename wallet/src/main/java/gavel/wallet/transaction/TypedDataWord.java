package gavel.wallet.transaction;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The types of typed data that take one word of 32 bytes. */
final class TypedDataWord {
  private static final Pattern NUMBER = Pattern.compile("(u?)int([0-9]{1,3})");
  private static final Pattern FIXED = Pattern.compile("bytes([0-9]{1,2})");

  private TypedDataWord() {}

  static Bytes encode(String type, JsonNode value, String path) {
    Matcher number = NUMBER.matcher(type);
    if (number.matches()) {
      int bits = Integer.parseInt(number.group(2));
      return integer(!number.group(1).isEmpty(), bits, type, value, path);
    }
    Matcher fixed = FIXED.matcher(type);
    if (fixed.matches()) {
      return fixedBytes(Integer.parseInt(fixed.group(1)), type, value, path);
    }
    if (type.equals("bool") && value.isBoolean()) {
      return word(value.asBoolean() ? BigInteger.ONE : BigInteger.ZERO);
    }
    if (type.equals("address") && value.isString()) {
      return Bytes.zeros(12).concat(Address.parse(value.asString()).value());
    }
    throw wrong(type, value, path);
  }

  private static Bytes integer(
      boolean unsigned, int bits, String type, JsonNode value, String path) {
    BigInteger number = number(type, value, path);
    boolean fits =
        unsigned ? number.signum() >= 0 && number.bitLength() <= bits : number.bitLength() < bits;
    if (bits < 8 || bits > 256 || bits % 8 != 0 || !fits) {
      throw wrong(type, value, path);
    }
    return word(number);
  }

  private static BigInteger number(String type, JsonNode value, String path) {
    if (value.isIntegralNumber()) {
      return value.bigIntegerValue();
    }
    String text = value.isString() ? value.asString() : "";
    try {
      return text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
    } catch (NumberFormatException e) {
      throw wrong(type, value, path);
    }
  }

  private static Bytes fixedBytes(int size, String type, JsonNode value, String path) {
    Bytes bytes = value.isString() ? Bytes.parse(value.asString()) : Bytes.EMPTY;
    if (size < 1 || size > 32 || bytes.size() != size) {
      throw wrong(type, value, path);
    }
    return bytes.concat(Bytes.zeros(32 - size));
  }

  /** Two's complement, filled up to the left. */
  private static Bytes word(BigInteger number) {
    byte[] word = new byte[32];
    byte[] digits = number.toByteArray();
    Arrays.fill(word, (byte) (number.signum() < 0 ? 0xff : 0));
    int from = Math.max(0, digits.length - 32);
    System.arraycopy(digits, from, word, 32 - (digits.length - from), digits.length - from);
    return Bytes.of(word);
  }

  private static WalletException wrong(String type, JsonNode value, String path) {
    return new WalletException(
        "The typed data needs a value of type " + type + " at " + path + "; got " + value + ".");
  }
}
