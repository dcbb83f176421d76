package gavel.protocol.rpc;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a node's answers; what is missing or malformed names the field. */
final class Json {
  private Json() {}

  static BigInteger quantity(JsonNode node, String what) {
    return quantity(text(node, what), what);
  }

  private static BigInteger quantity(String text, String what) {
    if (!isQuantity(text)) {
      throw malformed(what, text);
    }
    return new BigInteger(text.substring(2), 16);
  }

  /** 1 to 64 hex digits after 0x; this is asked a million times for a large sale's logs. */
  private static boolean isQuantity(String text) {
    if (!text.startsWith("0x") || text.length() < 3 || text.length() > 66) {
      return false;
    }
    for (int i = 2; i < text.length(); i++) {
      if (!HexFormat.isHexDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static long number(JsonNode node, String what) {
    return number(text(node, what), what);
  }

  /** A number of at most 63 bits; null is malformed. */
  static long number(String text, String what) {
    BigInteger quantity = quantity(present(text, what), what);
    if (quantity.bitLength() > 63) {
      throw malformed(what, quantity.toString());
    }
    return quantity.longValue();
  }

  static Bytes bytes(JsonNode node, String what) {
    return bytes(text(node, what), what);
  }

  /** Bytes; null is malformed. */
  static Bytes bytes(String text, String what) {
    try {
      return Bytes.parse(present(text, what));
    } catch (WalletException e) {
      throw malformed(what, text);
    }
  }

  /** A value that an answer must have. */
  static <T> T present(T value, String what) {
    if (value == null) {
      throw malformed(what, "nothing");
    }
    return value;
  }

  static Address address(JsonNode node, String what) {
    return address(bytes(node, what), what);
  }

  static Address address(Bytes bytes, String what) {
    if (bytes.size() != 20) {
      throw malformed(what, bytes.hex());
    }
    return new Address(bytes);
  }

  static BigInteger quantityAt(JsonNode parent, String field) {
    return quantity(parent.path(field), field);
  }

  static long numberAt(JsonNode parent, String field) {
    return number(parent.path(field), field);
  }

  static Bytes bytesAt(JsonNode parent, String field) {
    return bytes(parent.path(field), field);
  }

  static Address addressAt(JsonNode parent, String field) {
    return address(parent.path(field), field);
  }

  static Optional<Address> optionalAddressAt(JsonNode parent, String field) {
    return absent(parent, field) ? Optional.empty() : Optional.of(addressAt(parent, field));
  }

  static Optional<BigInteger> optionalQuantityAt(JsonNode parent, String field) {
    return absent(parent, field) ? Optional.empty() : Optional.of(quantityAt(parent, field));
  }

  static List<BigInteger> quantitiesAt(JsonNode parent, String field) {
    return quantities(parent.path(field), field);
  }

  static List<BigInteger> quantities(JsonNode list, String what) {
    List<BigInteger> all = new ArrayList<>();
    list.forEach(each -> all.add(quantity(each, what)));
    return all;
  }

  static boolean absent(JsonNode parent, String field) {
    return parent.path(field).isMissingNode() || parent.path(field).isNull();
  }

  private static String text(JsonNode node, String what) {
    if (!node.isString()) {
      throw malformed(what, node.isMissingNode() ? "nothing" : node.toString());
    }
    return node.stringValue();
  }

  private static RpcException malformed(String what, String got) {
    String shown = got.length() > 80 ? got.substring(0, 80) + "…" : got;
    return new RpcException(
        "The node's answer is malformed: %s is %s. Try another endpoint: --rpc-url"
            .formatted(what, shown));
  }
}
