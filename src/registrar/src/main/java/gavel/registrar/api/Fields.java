package gavel.registrar.api;

import gavel.registrar.http.ApiException;
import gavel.wallet.Address;
import gavel.wallet.WalletException;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a call's JSON body. Unknown ones are let pass: clients are older and newer. */
final class Fields {
  private final JsonNode object;

  private Fields(JsonNode object) {
    this.object = object;
  }

  static Fields of(String body) {
    JsonNode parsed;
    try {
      parsed = JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw ApiException.badRequest("the body is not JSON");
    }
    if (!parsed.isObject()) {
      throw ApiException.badRequest("the body is no JSON object");
    }
    return new Fields(parsed);
  }

  Optional<String> optional(String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw ApiException.badRequest(name + " is no string");
    }
    return Optional.of(value.stringValue()).filter(text -> !text.isEmpty());
  }

  String text(String name) {
    return optional(name).orElseThrow(() -> ApiException.badRequest(name + " is missing"));
  }

  Address wallet(String name) {
    return address(name, text(name));
  }

  Optional<Address> optionalWallet(String name) {
    return optional(name).map(text -> address(name, text));
  }

  /** Refuses a call about another sale. */
  void requireSale(UUID sale) {
    if (!text("SaleUUID").equalsIgnoreCase(sale.toString())) {
      throw ApiException.notFound("this registrar does not serve the sale " + text("SaleUUID"));
    }
  }

  private static Address address(String name, String text) {
    try {
      return Address.parse(text);
    } catch (WalletException e) {
      throw ApiException.badRequest(name + ": " + e.getMessage());
    }
  }
}
