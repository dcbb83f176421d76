package gavel.protocol.abi;

import gavel.protocol.abi.AbiType.Tuple;
import java.util.ArrayList;
import java.util.List;

/** Reads a Solidity-like signature by recursive descent. */
final class SignatureParser {
  private final String text;
  private int at;

  SignatureParser(String text) {
    this.text = text;
  }

  AbiSignature signature() {
    String name = word();
    Tuple parameters = tuple();
    if (at != text.length()) {
      throw refuse("nothing more");
    }
    return new AbiSignature(name, parameters);
  }

  /** {@code (type [indexed] [name], …)}. */
  Tuple tuple() {
    take('(');
    List<AbiParameter> parts = new ArrayList<>();
    skipBlanks();
    while (peek() != ')') {
      parts.add(parameter());
      skipBlanks();
      if (peek() == ',') {
        at++;
        skipBlanks();
      } else if (peek() != ')') {
        throw refuse("\",\" or \")\"");
      }
    }
    at++;
    return new Tuple(parts);
  }

  private AbiParameter parameter() {
    AbiType type = peek() == '(' ? tuple() : elementary(word());
    while (peek() == '[') {
      at++;
      take(']');
      type = new AbiType.Array(type);
    }
    skipBlanks();
    String name = word();
    boolean indexed = name.equals("indexed");
    if (indexed) {
      skipBlanks();
      name = word();
    }
    return new AbiParameter(type, name, indexed);
  }

  private AbiType elementary(String name) {
    return switch (name) {
      case "bool" -> new AbiType.Bool();
      case "address" -> new AbiType.Account();
      case "string" -> new AbiType.Text();
      case "bytes" -> new AbiType.DynamicBytes();
      default -> sized(name);
    };
  }

  private AbiType sized(String name) {
    if (name.startsWith("uint")) {
      return new AbiType.Uint(size(name, "uint"));
    }
    if (name.startsWith("int")) {
      return new AbiType.Int(size(name, "int"));
    }
    if (name.startsWith("bytes")) {
      return new AbiType.FixedBytes(size(name, "bytes"));
    }
    throw refuse("a type, got \"" + name + "\"");
  }

  private int size(String name, String prefix) {
    try {
      return Integer.parseInt(name.substring(prefix.length()));
    } catch (NumberFormatException e) {
      throw refuse("a type with its size, got \"" + name + "\"");
    }
  }

  private String word() {
    int start = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw refuse("more");
    }
    return text.charAt(at);
  }

  private void take(char wanted) {
    if (peek() != wanted) {
      throw refuse("\"" + wanted + "\"");
    }
    at++;
  }

  private AbiException refuse(String wanted) {
    return new AbiException(
        "The signature \"%s\" cannot be read: at character %d, wanted %s."
            .formatted(text, at + 1, wanted));
  }
}
