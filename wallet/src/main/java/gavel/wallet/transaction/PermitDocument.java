package gavel.wallet.transaction;

import gavel.wallet.Address;
import java.math.BigInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the typed data of an EIP-2612 permit. */
final class PermitDocument {
  private static final JsonMapper JSON = JsonMapper.shared();

  private PermitDocument() {}

  /** Whose permit it is: the token as a contract on a chain. */
  record Domain(String name, String version, long chainId, Address token) {}

  /** What is permitted. */
  record Message(
      Address owner, Address spender, BigInteger value, BigInteger nonce, BigInteger deadline) {}

  static String json(Domain domain, Message message) {
    ObjectNode document = JSON.createObjectNode();
    ObjectNode types = document.putObject("types");
    fields(
        types.putArray("EIP712Domain"),
        "string name",
        "string version",
        "uint256 chainId",
        "address verifyingContract");
    fields(
        types.putArray("Permit"),
        "address owner",
        "address spender",
        "uint256 value",
        "uint256 nonce",
        "uint256 deadline");
    document.put("primaryType", "Permit");
    document
        .putObject("domain")
        .put("name", domain.name())
        .put("version", domain.version())
        .put("chainId", domain.chainId())
        .put("verifyingContract", domain.token().toString());
    document
        .putObject("message")
        .put("owner", message.owner().toString())
        .put("spender", message.spender().toString())
        .put("value", message.value().toString())
        .put("nonce", message.nonce().toString())
        .put("deadline", message.deadline().toString());
    return JSON.writeValueAsString(document);
  }

  private static void fields(ArrayNode list, String... typed) {
    for (String field : typed) {
      int blank = field.indexOf(' ');
      list.addObject()
          .put("name", field.substring(blank + 1))
          .put("type", field.substring(0, blank));
    }
  }
}
