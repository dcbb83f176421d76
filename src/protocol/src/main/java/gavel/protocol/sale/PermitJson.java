package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.protocol.ProtocolException;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of a signed permit: ids, wallet and payload as 0x hex, amounts as decimal strings, times
 * and prices as numbers up to 2^53 − 1. Unknown fields are ignored.
 */
final class PermitJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long LARGEST_NUMBER = (1L << 53) - 1;

  private PermitJson() {}

  static SignedPermit read(String text) {
    try {
      return read(JSON.readTree(text));
    } catch (JacksonException e) {
      throw new ProtocolException(
          "The permit is not JSON: %s. Wanted {\"PermitJSON\": {…}, \"Signature\": \"0x…\"}."
              .formatted(e.getOriginalMessage()),
          e);
    }
  }

  static SignedPermit read(JsonNode json) {
    JsonNode permit = json.path("PermitJSON");
    if (permit.isString()) {
      permit = JSON.readTree(permit.stringValue());
    }
    if (!permit.isObject()) {
      throw malformed("PermitJSON", "an object");
    }
    if (!permit.has("OpensAt")) {
      throw new ProtocolException(
          "The permit has no OpensAt: it is of an older version than V3, which this sale needs. Get a fresh one: gavel register permit");
    }
    return new SignedPermit(permit(permit), bytes(json, "Signature"));
  }

  private static PurchasePermit permit(JsonNode json) {
    return new PurchasePermit(
        entity(json),
        saleUuid(json),
        address(json),
        number(json, "ExpiresAt"),
        amount(json, "MinAmount"),
        amount(json, "MaxAmount"),
        number(json, "MinPrice"),
        number(json, "MaxPrice"),
        number(json, "OpensAt"),
        number(json, "ClosesAt"),
        bytes(json, "Payload"));
  }

  static ObjectNode write(SignedPermit signed) {
    PurchasePermit permit = signed.permit();
    ObjectNode json = JSON.createObjectNode();
    json.putObject("PermitJSON")
        .put("SaleSpecificEntityID", permit.entity().toString())
        .put("SaleUUID", Ids.bytes(permit.saleUuid()).hex())
        .put("Wallet", permit.wallet().toString())
        .put("ExpiresAt", permit.expiresAt())
        .put("MinAmount", permit.minAmount().toString())
        .put("MaxAmount", permit.maxAmount().toString())
        .put("MinPrice", permit.minPrice())
        .put("MaxPrice", permit.maxPrice())
        .put("OpensAt", permit.opensAt())
        .put("ClosesAt", permit.closesAt())
        .put("Payload", permit.payload().hex());
    return json.put("Signature", signed.signature().hex());
  }

  private static EntityId entity(JsonNode json) {
    return Ids.entity(id(json, "SaleSpecificEntityID"));
  }

  private static UUID saleUuid(JsonNode json) {
    return Ids.uuid(id(json, "SaleUUID"));
  }

  private static Bytes id(JsonNode json, String field) {
    Bytes id = bytes(json, field);
    if (id.size() != 16) {
      throw malformed(field, "0x and 32 hex digits");
    }
    return id;
  }

  private static Address address(JsonNode json) {
    try {
      return Address.parse(json.path("Wallet").asString(""));
    } catch (WalletException e) {
      throw malformed("Wallet", "an address");
    }
  }

  private static Bytes bytes(JsonNode json, String field) {
    try {
      return Bytes.parse(json.path(field).asString(""));
    } catch (WalletException e) {
      throw malformed(field, "hex after 0x");
    }
  }

  private static BigInteger amount(JsonNode json, String field) {
    String text = json.path(field).isString() ? json.path(field).stringValue() : "";
    if (!text.matches("\\d{1,78}") || new BigInteger(text).bitLength() > 256) {
      throw malformed(field, "a decimal number as a string");
    }
    return new BigInteger(text);
  }

  private static long number(JsonNode json, String field) {
    JsonNode node = json.path(field);
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() < 0
        || node.longValue() > LARGEST_NUMBER) {
      throw malformed(field, "a whole number up to 2^53 - 1");
    }
    return node.longValue();
  }

  private static ProtocolException malformed(String field, String wanted) {
    return new ProtocolException(
        "The permit's %s is missing or malformed; wanted %s. Get a fresh permit: gavel register permit"
            .formatted(field, wanted));
  }
}
