package gavel.protocol.commit;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.protocol.Reason;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files of a commitment, format 1. */
final class CommitJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FORMAT = 1;

  private CommitJson() {}

  static String write(ParticipantCommitment commitment) {
    ObjectNode json = start(commitment.saleUuid());
    ArrayNode rows = json.putArray("rows");
    commitment.rows().forEach(each -> row(rows.addObject(), each));
    return pretty(json);
  }

  static String write(Opening opening) {
    ObjectNode json = start(opening.saleUuid()).put("root", opening.root().hex());
    row(json.putObject("row"), opening.row());
    ArrayNode proof = json.putArray("proof");
    opening.proof().forEach(each -> proof.add(each.hex()));
    return pretty(json);
  }

  static ParticipantCommitment commitment(String text) {
    return read(
        text,
        json -> {
          List<CommittedRow> rows = new ArrayList<>();
          json.path("rows").forEach(each -> rows.add(row(each)));
          return new ParticipantCommitment(uuid(json), rows);
        });
  }

  static Opening opening(String text) {
    return read(
        text,
        json -> {
          List<Bytes> proof = new ArrayList<>();
          json.path("proof").forEach(each -> proof.add(Bytes.parse(each.asString(""))));
          return new Opening(
              uuid(json),
              Bytes.parse(json.path("root").asString("")),
              row(json.path("row")),
              proof);
        });
  }

  private static <T> T read(String text, Function<JsonNode, T> form) {
    try {
      JsonNode json = JSON.readTree(text);
      if (json.path("format").asInt(0) != FORMAT) {
        throw new CommitException(
            "The file has format %d; this program reads %d."
                .formatted(json.path("format").asInt(0), FORMAT));
      }
      return form.apply(json);
    } catch (JacksonException | WalletException | IllegalArgumentException e) {
      throw new CommitException("The commitment's file cannot be read: " + Reason.of(e), e);
    }
  }

  private static ObjectNode start(UUID saleUuid) {
    return JSON.createObjectNode().put("format", FORMAT).put("saleUuid", saleUuid.toString());
  }

  private static void row(ObjectNode json, CommittedRow row) {
    Participant each = row.participant();
    json.put("entity", each.id().toString()).put("region", each.region());
    each.forcedLock().ifPresent(forced -> json.put("forcedLock", forced));
    json.put("score", each.score())
        .put("multiplier", each.multiplier())
        .put("salt", row.salt().hex());
  }

  private static CommittedRow row(JsonNode json) {
    Optional<Boolean> forced =
        json.has("forcedLock")
            ? Optional.of(json.path("forcedLock").asBoolean())
            : Optional.empty();
    Participant participant =
        new Participant(
            EntityId.of(json.path("entity").asString("")),
            json.path("region").asString(""),
            forced,
            json.path("score").asLong(),
            json.path("multiplier").asLong());
    return new CommittedRow(participant, Bytes.parse(json.path("salt").asString("")));
  }

  private static UUID uuid(JsonNode json) {
    return UUID.fromString(json.path("saleUuid").asString(""));
  }

  private static String pretty(ObjectNode json) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }
}
