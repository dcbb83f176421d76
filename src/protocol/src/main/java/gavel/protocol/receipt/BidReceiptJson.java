package gavel.protocol.receipt;

import gavel.protocol.Reason;
import gavel.protocol.sale.SignedPermit;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A receipt's file. What it says in words is worth nothing, and must be what is proven. */
final class BidReceiptJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BidReceiptJson() {}

  static String write(BidReceipt receipt) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("schema", BidReceipt.SCHEMA)
            .put("chain_id", receipt.chainId())
            .put("sale", receipt.sale().toString())
            .put("sale_uuid", receipt.saleUuid().toString());
    json.set("bid", words(receipt.prove()));
    json.set("permit", JSON.readTree(receipt.permit().toJson()));
    json.put("block_header", receipt.header().hex())
        .put("index", receipt.index())
        .put("transaction", receipt.transaction().hex());
    nodes(json, "transaction_proof", receipt.transactionProof());
    json.put("receipt", receipt.receipt().hex());
    nodes(json, "receipt_proof", receipt.receiptProof());
    json.put("log", receipt.log());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  private static ObjectNode words(ProvenBid bid) {
    return JSON.createObjectNode()
        .put("entity", bid.entity().toString())
        .put("wallet", bid.wallet().toString())
        .put("tick", bid.bid().price())
        .put("locked", bid.bid().lockup())
        .put("amount", bid.bid().amount().toString())
        .put("time", bid.time().toString())
        .put("block", bid.block())
        .put("block_hash", bid.blockHash().hex())
        .put("transaction_hash", bid.transaction().hex());
  }

  private static void nodes(ObjectNode json, String name, List<Bytes> nodes) {
    var array = json.putArray(name);
    nodes.forEach(node -> array.add(node.hex()));
  }

  static BidReceipt read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      String schema = json.path("schema").asString("");
      if (!schema.equals(BidReceipt.SCHEMA)) {
        throw new ReceiptException(
            "This is no bid's receipt: its schema is \"%s\", wanted %s. Make one: gavel bid show --receipt FILE"
                .formatted(schema, BidReceipt.SCHEMA));
      }
      BidReceipt receipt = fields(json);
      if (!words(receipt.prove()).toString().equals(json.path("bid").toString())) {
        throw new ReceiptException(
            "The receipt says something else in its words than it proves: it was changed.");
      }
      return receipt;
    } catch (JacksonException | WalletException | IllegalArgumentException e) {
      throw new ReceiptException("The receipt cannot be read: " + Reason.of(e), e);
    }
  }

  private static BidReceipt fields(JsonNode json) {
    return new BidReceipt(
        json.path("chain_id").asLong(),
        Address.parse(json.path("sale").asString("")),
        UUID.fromString(json.path("sale_uuid").asString("")),
        Quantities.bytes(json, "block_header"),
        json.path("index").asInt(),
        Quantities.bytes(json, "transaction"),
        nodes(json, "transaction_proof"),
        Quantities.bytes(json, "receipt"),
        nodes(json, "receipt_proof"),
        json.path("log").asInt(),
        SignedPermit.fromJson(json.path("permit")));
  }

  private static List<Bytes> nodes(JsonNode json, String name) {
    List<Bytes> nodes = new ArrayList<>();
    json.path(name).forEach(node -> nodes.add(Bytes.parse(node.asString(""))));
    return nodes;
  }
}
