package gavel.protocol.rpc;

import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The node's JSON objects as values. */
final class Answers {
  private Answers() {}

  static Block block(JsonNode json) {
    return new Block(
        Json.numberAt(json, "number"),
        Json.bytesAt(json, "hash"),
        Json.bytesAt(json, "parentHash"),
        Instant.ofEpochSecond(Json.numberAt(json, "timestamp")),
        Json.optionalQuantityAt(json, "baseFeePerGas"),
        Json.quantityAt(json, "gasLimit"));
  }

  static Receipt receipt(JsonNode json) {
    List<Log> logs = new ArrayList<>();
    json.path("logs").forEach(log -> logs.add(log(log)));
    return new Receipt(
        Json.bytesAt(json, "transactionHash"),
        Json.bytesAt(json, "blockHash"),
        Json.numberAt(json, "blockNumber"),
        Math.toIntExact(Json.numberAt(json, "transactionIndex")),
        Json.numberAt(json, "status") == 1,
        Json.quantityAt(json, "gasUsed"),
        Json.quantityAt(json, "effectiveGasPrice"),
        Json.optionalQuantityAt(json, "l1Fee"),
        logs,
        Json.optionalAddressAt(json, "contractAddress"));
  }

  static Log log(JsonNode json) {
    List<Bytes> topics = new ArrayList<>();
    json.path("topics").forEach(topic -> topics.add(Json.bytes(topic, "a topic")));
    return new Log(
        Json.addressAt(json, "address"),
        topics,
        Json.bytesAt(json, "data"),
        Json.numberAt(json, "blockNumber"),
        Json.bytesAt(json, "blockHash"),
        Json.optionalQuantityAt(json, "blockTimestamp")
            .map(seconds -> Instant.ofEpochSecond(seconds.longValueExact())),
        Json.bytesAt(json, "transactionHash"),
        Math.toIntExact(Json.numberAt(json, "logIndex")));
  }

  static ChainTransaction transaction(JsonNode json) {
    Optional<Long> block = Json.optionalQuantityAt(json, "blockNumber").map(BigInteger::longValue);
    return new ChainTransaction(
        Json.bytesAt(json, "hash"),
        Json.addressAt(json, "from"),
        Json.optionalAddressAt(json, "to"),
        Json.quantityAt(json, "nonce"),
        Json.quantityAt(json, "value"),
        Json.bytesAt(json, "input"),
        block);
  }

  static FeeHistory feeHistory(JsonNode json) {
    List<List<BigInteger>> tips = new ArrayList<>();
    json.path("reward").forEach(block -> tips.add(Json.quantities(block, "a reward")));
    return new FeeHistory(
        Json.numberAt(json, "oldestBlock"), Json.quantitiesAt(json, "baseFeePerGas"), tips);
  }
}
