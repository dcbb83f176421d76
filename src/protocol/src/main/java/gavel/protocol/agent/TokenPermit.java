package gavel.protocol.agent;

import gavel.wallet.Address;
import gavel.wallet.WalletException;
import gavel.wallet.transaction.TypedData;
import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a document of typed data permits, where it is a permit of EIP-2612. */
record TokenPermit(
    long chainId,
    Address token,
    Address owner,
    Address spender,
    BigInteger value,
    BigInteger deadline) {
  /**
   * Reads a document. It is a permit only where the same permit, written anew, has the same hash:
   * so no other types or fields can pass for one.
   */
  static Optional<TokenPermit> of(TypedData document) {
    JsonNode root = JsonMapper.shared().readTree(document.json());
    JsonNode domain = root.path("domain");
    JsonNode message = root.path("message");
    try {
      TokenPermit permit =
          new TokenPermit(
              number(domain, "chainId").longValueExact(),
              address(domain, "verifyingContract"),
              address(message, "owner"),
              address(message, "spender"),
              number(message, "value"),
              number(message, "deadline"));
      TypedData again =
          TypedData.permit(
              domain.path("name").asString(""),
              domain.path("version").asString(""),
              permit.chainId(),
              permit.token(),
              permit.owner(),
              permit.spender(),
              permit.value(),
              number(message, "nonce"),
              permit.deadline());
      return again.digest().equals(document.digest()) ? Optional.of(permit) : Optional.empty();
    } catch (WalletException | ArithmeticException other) {
      return Optional.empty(); // other typed data than a permit: that is the answer
    }
  }

  private static Address address(JsonNode object, String field) {
    return Address.parse(object.path(field).asString(""));
  }

  private static BigInteger number(JsonNode object, String field) {
    String text = object.path(field).asString("");
    if (!text.matches("\\d{1,78}")) {
      throw new WalletException("no number");
    }
    return new BigInteger(text);
  }
}
