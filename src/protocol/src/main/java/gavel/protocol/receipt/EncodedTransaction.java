package gavel.protocol.receipt;

import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.util.ArrayList;
import java.util.List;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpType;
import tools.jackson.databind.JsonNode;

/**
 * A mined transaction's bytes out of a node's description: legacy, EIP-2930, EIP-1559, EIP-4844 and
 * EIP-7702.
 */
final class EncodedTransaction {
  private static final List<String> LEGACY =
      List.of("nonce", "gasPrice", "gas", "to", "value", "input", "v", "r", "s");
  private static final List<String> EIP2930 =
      List.of("chainId", "nonce", "gasPrice", "gas", "to", "value", "input", "accessList");
  private static final List<String> EIP1559 =
      List.of(
          "chainId",
          "nonce",
          "maxPriorityFeePerGas",
          "maxFeePerGas",
          "gas",
          "to",
          "value",
          "input",
          "accessList");

  private EncodedTransaction() {}

  /**
   * The bytes.
   *
   * @throws ReceiptException where they do not come to the transaction's hash
   */
  static Bytes of(JsonNode json) {
    int type = json.hasNonNull("type") ? Quantities.number(json, "type").intValue() : 0;
    Bytes encoded =
        switch (type) {
          case 0 -> Rlp.encode(new RlpList(fields(json, LEGACY)));
          case 1 -> typed(type, json, EIP2930);
          case 2 -> typed(type, json, EIP1559);
          case 3 -> typed(type, json, EIP1559, "maxFeePerBlobGas", "blobVersionedHashes");
          case 4 -> typed(type, json, EIP1559, "authorizationList");
          default -> Bytes.EMPTY;
        };
    Bytes hash = Quantities.bytes(json, "hash");
    if (!Keccak.hash(encoded).equals(hash)) {
      throw new ReceiptException(
          "The transaction %s of that block is of a kind that this program cannot encode (type %d), so the block's transactions cannot be proven."
              .formatted(hash, type));
    }
    return encoded;
  }

  private static Bytes typed(int type, JsonNode json, List<String> names, String... more) {
    List<RlpType> fields = fields(json, names);
    fields.addAll(fields(json, List.of(more)));
    fields.addAll(signature(json));
    return Bytes.of((byte) type).concat(Rlp.encode(new RlpList(fields)));
  }

  private static List<RlpType> fields(JsonNode json, List<String> names) {
    List<RlpType> fields = new ArrayList<>();
    names.forEach(name -> fields.add(field(json, name)));
    return fields;
  }

  private static RlpType field(JsonNode json, String name) {
    return switch (name) {
      case "to", "input" -> Rlp.item(Quantities.optional(json, name));
      case "accessList" -> list(json.path(name), EncodedTransaction::access);
      case "authorizationList" -> list(json.path(name), EncodedTransaction::authorization);
      case "blobVersionedHashes" -> list(json.path(name), EncodedTransaction::word);
      default -> Rlp.item(Quantities.number(json, name));
    };
  }

  private static List<RlpType> signature(JsonNode json) {
    String parity = json.hasNonNull("yParity") ? "yParity" : "v";
    return fields(json, List.of(parity, "r", "s"));
  }

  private static RlpType access(JsonNode entry) {
    return new RlpList(
        Rlp.item(Quantities.bytes(entry, "address")),
        list(entry.path("storageKeys"), EncodedTransaction::word));
  }

  private static RlpType authorization(JsonNode entry) {
    List<RlpType> fields = new ArrayList<>();
    fields.add(Rlp.item(Quantities.number(entry, "chainId")));
    fields.add(Rlp.item(Quantities.bytes(entry, "address")));
    fields.add(Rlp.item(Quantities.number(entry, "nonce")));
    fields.addAll(signature(entry));
    return new RlpList(fields);
  }

  private static RlpType word(JsonNode word) {
    return Rlp.item(Bytes.parse(word.asString("0x")));
  }

  private static RlpList list(
      JsonNode json, java.util.function.Function<JsonNode, RlpType> element) {
    List<RlpType> elements = new ArrayList<>();
    json.forEach(each -> elements.add(element.apply(each)));
    return new RlpList(elements);
  }
}
