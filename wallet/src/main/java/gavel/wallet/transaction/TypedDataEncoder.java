package gavel.wallet.transaction;

import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import gavel.wallet.WalletException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Hashes typed data (EIP-712, "Definition of hashStruct"). */
final class TypedDataEncoder {
  private final TypedDataTypes types;

  TypedDataEncoder(TypedDataTypes types) {
    this.types = types;
  }

  /**
   * The hash of a struct's type and values.
   *
   * @param path where in the document it stands, for error messages
   */
  Bytes hashStruct(String struct, JsonNode value, String path) {
    Bytes typeHash =
        Keccak.hash(Bytes.of(types.encodeType(struct).getBytes(StandardCharsets.UTF_8)));
    requireSameFields(struct, value, path);
    Bytes encoded = typeHash;
    for (TypedDataTypes.Field field : types.fields(struct)) {
      encoded =
          encoded.concat(encode(field.type(), value.get(field.name()), path + "." + field.name()));
    }
    return Keccak.hash(encoded);
  }

  private void requireSameFields(String struct, JsonNode value, String path) {
    if (!value.isObject()) {
      throw new WalletException(
          "The typed data has no object of type " + struct + " at " + path + ".");
    }
    for (TypedDataTypes.Field field : types.fields(struct)) {
      if (!value.has(field.name())) {
        throw new WalletException(
            "The typed data lacks " + path + "." + field.name() + " (" + field.type() + ").");
      }
    }
    for (String name : value.propertyNames()) {
      if (types.fields(struct).stream().noneMatch(field -> field.name().equals(name))) {
        throw new WalletException(
            "The typed data has a value at "
                + path
                + "."
                + name
                + " that its type "
                + struct
                + " does not name, so it would not be signed.");
      }
    }
  }

  private Bytes encode(String type, JsonNode value, String path) {
    if (type.endsWith("]")) {
      return Keccak.hash(elements(type, value, path));
    }
    if (types.isStruct(type)) {
      return hashStruct(type, value, path);
    }
    return switch (type) {
      case "string" -> Keccak.hash(Bytes.of(text(value, path).getBytes(StandardCharsets.UTF_8)));
      case "bytes" -> Keccak.hash(Bytes.parse(text(value, path)));
      default -> TypedDataWord.encode(type, value, path);
    };
  }

  private Bytes elements(String type, JsonNode list, String path) {
    int bracket = type.lastIndexOf('[');
    String length = type.substring(bracket + 1, type.length() - 1);
    if (!list.isArray() || !(length.isEmpty() || length.equals(Integer.toString(list.size())))) {
      throw new WalletException(
          "The typed data needs a list of type " + type + " at " + path + ".");
    }
    Bytes encoded = Bytes.EMPTY;
    for (int i = 0; i < list.size(); i++) {
      encoded =
          encoded.concat(encode(type.substring(0, bracket), list.get(i), path + "[" + i + "]"));
    }
    return encoded;
  }

  private static String text(JsonNode value, String path) {
    if (!value.isString()) {
      throw new WalletException("The typed data needs a text at " + path + "; got " + value + ".");
    }
    return value.asString();
  }
}
