package gavel.wallet.external;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import gavel.wallet.transaction.AccessListEntry;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A transaction in the JSON that {@code eth_signTransaction} takes. */
public final class TransactionJson {
  private static final Set<String> FIELDS =
      Set.of(
          "from",
          "to",
          "gas",
          "value",
          "nonce",
          "data",
          "chainId",
          "maxFeePerGas",
          "maxPriorityFeePerGas",
          "gasPrice",
          "accessList");

  private TransactionJson() {}

  /** Writes a transaction of an account. */
  public static ObjectNode write(Address from, UnsignedTransaction transaction) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("from", from.lower());
    transaction.to().ifPresent(to -> json.put("to", to.lower()));
    json.put("gas", Messages.quantity(transaction.gasLimit()));
    json.put("value", Messages.quantity(transaction.value()));
    json.put("nonce", Messages.quantity(transaction.nonce()));
    json.put("data", transaction.data().hex());
    json.put("chainId", Messages.quantity(BigInteger.valueOf(transaction.chainId())));
    switch (transaction.fees()) {
      case Fees.Eip1559(BigInteger most, BigInteger tip) ->
          json.put("maxFeePerGas", Messages.quantity(most))
              .put("maxPriorityFeePerGas", Messages.quantity(tip));
      case Fees.Legacy(BigInteger price) -> json.put("gasPrice", Messages.quantity(price));
      case Fees.Eip2930(BigInteger price) -> {
        json.put("gasPrice", Messages.quantity(price));
        accessList(json.putArray("accessList"), transaction.accessList());
      }
    }
    if (transaction.fees() instanceof Fees.Eip1559 && !transaction.accessList().isEmpty()) {
      accessList(json.putArray("accessList"), transaction.accessList());
    }
    return json;
  }

  private static void accessList(ArrayNode into, List<AccessListEntry> entries) {
    for (AccessListEntry entry : entries) {
      ArrayNode keys =
          into.addObject().put("address", entry.address().lower()).putArray("storageKeys");
      entry.storageKeys().forEach(key -> keys.add(key.hex()));
    }
  }

  /**
   * Reads what {@link #write} wrote, without an access list.
   *
   * @throws WalletException where a field is missing, malformed, or unknown: what is not understood
   *     is not signed
   */
  public static UnsignedTransaction read(JsonNode json) {
    for (String field : json.propertyNames()) {
      if (!FIELDS.contains(field) || field.equals("accessList")) {
        throw new WalletException("The transaction has the field " + field + ", not known here.");
      }
    }
    return new UnsignedTransaction(
        chain(Messages.quantity(json.path("chainId"), "chainId")),
        Messages.quantity(json.path("nonce"), "nonce"),
        json.has("to") ? Optional.of(Address.parse(json.get("to").asString())) : Optional.empty(),
        Messages.quantity(json.path("value"), "value"),
        Bytes.parse(json.path("data").asString("")),
        Messages.quantity(json.path("gas"), "gas"),
        fees(json));
  }

  /** The account that is to sign. */
  public static Address from(JsonNode json) {
    return Address.parse(json.path("from").asString(""));
  }

  private static long chain(BigInteger id) {
    if (id.bitLength() > 63) {
      throw new WalletException("The request's chainId is out of range.");
    }
    return id.longValue();
  }

  private static Fees fees(JsonNode json) {
    if (json.has("gasPrice")) {
      return new Fees.Legacy(Messages.quantity(json.get("gasPrice"), "gasPrice"));
    }
    return new Fees.Eip1559(
        Messages.quantity(json.path("maxFeePerGas"), "maxFeePerGas"),
        Messages.quantity(json.path("maxPriorityFeePerGas"), "maxPriorityFeePerGas"));
  }
}
