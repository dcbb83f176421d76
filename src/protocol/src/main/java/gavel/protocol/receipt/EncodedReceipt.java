package gavel.protocol.receipt;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpType;
import tools.jackson.databind.JsonNode;

/** A transaction's receipt in the bytes that the block's receipts root is made of. */
record EncodedReceipt(Bytes encoded) {
  private static final String WHAT = "transaction's receipt";
  private static final int LOWEST_LIST = 0xc0;

  /** What a contract told, without where. */
  record BareLog(Address address, List<Bytes> topics, Bytes data) {}

  /** A receipt that a node described. */
  static EncodedReceipt of(JsonNode json) {
    List<RlpType> logs = new ArrayList<>();
    json.path("logs").forEach(log -> logs.add(log(log)));
    Bytes body =
        Rlp.encode(
            new RlpList(
                json.hasNonNull("status")
                    ? Rlp.item(Quantities.number(json, "status"))
                    : Rlp.item(Quantities.bytes(json, "root")),
                Rlp.item(Quantities.number(json, "cumulativeGasUsed")),
                Rlp.item(Quantities.bytes(json, "logsBloom")),
                new RlpList(logs)));
    int type = json.hasNonNull("type") ? Quantities.number(json, "type").intValue() : 0;
    return new EncodedReceipt(type == 0 ? body : Bytes.of((byte) type).concat(body));
  }

  private static RlpType log(JsonNode log) {
    List<RlpType> topics = new ArrayList<>();
    log.path("topics").forEach(topic -> topics.add(Rlp.item(Bytes.parse(topic.asString("0x")))));
    return new RlpList(
        Rlp.item(Quantities.bytes(log, "address")),
        new RlpList(topics),
        Rlp.item(Quantities.bytes(log, "data")));
  }

  /** Whether the transaction did not revert. */
  boolean succeeded() {
    return Rlp.bytes(fields().get(0), WHAT).equals(Bytes.of((byte) 1));
  }

  List<BareLog> logs() {
    return Rlp.list(fields().get(3), WHAT).stream().map(EncodedReceipt::bare).toList();
  }

  private static BareLog bare(RlpType log) {
    List<RlpType> parts = Rlp.list(log, WHAT);
    if (parts.size() != 3) {
      throw new ReceiptException("A log of the receipt has %d parts.".formatted(parts.size()));
    }
    return new BareLog(
        new Address(Rlp.bytes(parts.get(0), WHAT)),
        Rlp.list(parts.get(1), WHAT).stream().map(topic -> Rlp.bytes(topic, WHAT)).toList(),
        Rlp.bytes(parts.get(2), WHAT));
  }

  private List<RlpType> fields() {
    boolean typed = encoded.size() > 0 && encoded.get(0) < LOWEST_LIST;
    List<RlpType> fields = Rlp.list(typed ? encoded.slice(1) : encoded, WHAT);
    if (fields.size() != 4) {
      throw new ReceiptException(
          "The transaction's receipt has %d parts.".formatted(fields.size()));
    }
    return fields;
  }
}
