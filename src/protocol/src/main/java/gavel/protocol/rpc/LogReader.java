package gavel.protocol.rpc;

import gavel.wallet.Bytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads logs one after another from an answer that may have a hundred thousand of them, without a
 * tree of the whole. Neighbours have most of their values in common, which are read once.
 */
final class LogReader {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonParser json;
  private final Repeated address = new Repeated();
  private final Repeated event = new Repeated();
  private final Repeated blockHash = new Repeated();
  private final Repeated transaction = new Repeated();

  private LogReader(JsonParser json) {
    this.json = json;
  }

  /**
   * The logs that are the result of the request of an id; empty where the answer is anything else.
   */
  static Optional<List<Log>> answer(byte[] body, long id) {
    try (JsonParser json = JSON.createParser(body)) {
      List<Log> logs = null;
      String asked = "";
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (field.equals("result") && value == JsonToken.START_ARRAY) {
          logs = new LogReader(json).all();
        } else if (field.equals("id")) {
          asked = json.getValueAsString("");
        } else {
          json.skipChildren();
        }
      }
      return asked.equals(Long.toString(id)) ? Optional.ofNullable(logs) : Optional.empty();
    }
  }

  /** All logs of the array at whose beginning the parser stands. */
  private List<Log> all() {
    List<Log> logs = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      logs.add(log());
    }
    return logs;
  }

  private Log log() {
    Bytes contract = null;
    List<Bytes> topics = List.of();
    String data = null;
    String block = null;
    Bytes hash = null;
    String time = null;
    Bytes sender = null;
    String index = null;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "address" -> contract = address.of(json.getValueAsString(), field);
        case "topics" -> topics = topics();
        case "data" -> data = json.getValueAsString();
        case "blockNumber" -> block = json.getValueAsString();
        case "blockHash" -> hash = blockHash.of(json.getValueAsString(), field);
        case "blockTimestamp" -> time = json.getValueAsString();
        case "transactionHash" -> sender = transaction.of(json.getValueAsString(), field);
        case "logIndex" -> index = json.getValueAsString();
        default -> json.skipChildren();
      }
    }
    return new Log(
        Json.address(Json.present(contract, "address"), "address"),
        topics,
        Json.bytes(data, "data"),
        Json.number(block, "blockNumber"),
        Json.present(hash, "blockHash"),
        Optional.ofNullable(time)
            .map(text -> Instant.ofEpochSecond(Json.number(text, "blockTimestamp"))),
        Json.present(sender, "transactionHash"),
        Math.toIntExact(Json.number(index, "logIndex")));
  }

  private List<Bytes> topics() {
    List<Bytes> topics = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      String text = json.getString();
      topics.add(topics.isEmpty() ? event.of(text, "a topic") : Json.bytes(text, "a topic"));
    }
    return topics;
  }

  /** A field that mostly has the same value as before. */
  private static final class Repeated {
    private String text = "";
    private Bytes value = Bytes.EMPTY;

    Bytes of(String now, String what) {
      if (!text.equals(now)) {
        value = Json.bytes(now, what);
        text = now;
      }
      return value;
    }
  }
}
