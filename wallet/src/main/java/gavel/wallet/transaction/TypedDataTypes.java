package gavel.wallet.transaction;

import gavel.wallet.WalletException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The struct types that a document of typed data declares.
 *
 * @param structs each struct's fields in their order
 */
record TypedDataTypes(Map<String, List<Field>> structs) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
  private static final Pattern TYPE = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*(\\[[0-9]*\\])*");

  TypedDataTypes {
    structs = Map.copyOf(structs);
  }

  /** One field of a struct. */
  record Field(String name, String type) {
    Field {
      if (!NAME.matcher(name).matches() || !TYPE.matcher(type).matches()) {
        throw new WalletException(
            "The typed data has a malformed field \"" + type + " " + name + "\" (EIP-712).");
      }
    }
  }

  static TypedDataTypes read(JsonNode types) {
    if (!types.isObject() || !types.has("EIP712Domain")) {
      throw new WalletException(
          "The typed data declares no types, or no type EIP712Domain (EIP-712).");
    }
    Map<String, List<Field>> structs = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> struct : types.properties()) {
      List<Field> fields = new ArrayList<>();
      for (JsonNode field : struct.getValue()) {
        fields.add(new Field(field.path("name").asString(""), field.path("type").asString("")));
      }
      structs.put(struct.getKey(), List.copyOf(fields));
    }
    return new TypedDataTypes(structs);
  }

  boolean isStruct(String type) {
    return structs.containsKey(type);
  }

  List<Field> fields(String struct) {
    List<Field> fields = structs.get(struct);
    if (fields == null) {
      throw new WalletException("The typed data does not declare its type \"" + struct + "\".");
    }
    return fields;
  }

  /** The type with its fields, then the structs it refers to, sorted by name (encodeType). */
  String encodeType(String struct) {
    TreeSet<String> referred = new TreeSet<>();
    collect(struct, referred);
    referred.remove(struct);
    StringBuilder text = new StringBuilder(declaration(struct));
    referred.forEach(name -> text.append(declaration(name)));
    return text.toString();
  }

  private void collect(String struct, TreeSet<String> found) {
    if (!found.add(struct)) {
      return;
    }
    for (Field field : fields(struct)) {
      String base = baseOf(field.type());
      if (isStruct(base)) {
        collect(base, found);
      }
    }
  }

  private String declaration(String struct) {
    List<String> members = new ArrayList<>();
    fields(struct).forEach(field -> members.add(field.type() + " " + field.name()));
    return struct + "(" + String.join(",", members) + ")";
  }

  private static String baseOf(String type) {
    int bracket = type.indexOf('[');
    return bracket < 0 ? type : type.substring(0, bracket);
  }
}
