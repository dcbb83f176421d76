package gavel.protocol.community;

import gavel.wallet.Address;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One line of a published snapshot: figures as decimal strings, times as Unix seconds. */
final class ExplanationJson {
  private ExplanationJson() {}

  static String write(Explanation row) {
    ObjectNode json =
        JsonMapper.shared()
            .createObjectNode()
            .put("wallet", row.wallet().toString())
            .put("wallets", row.wallets())
            .put("activity", row.totals().activity().toString())
            .put("social", row.totals().social().toString())
            .put("earnings", row.totals().earnings().toString())
            .put("first_seen", row.totals().firstSeen())
            .put("last_seen", row.totals().lastSeen());
    ArrayNode shortfalls = json.putArray("shortfalls");
    row.shortfalls().forEach(shortfalls::add);
    ArrayNode points = json.putArray("points");
    row.points().forEach(each -> points.add(each.toString()));
    return json.put("score", row.score().toString())
        .put("rank", row.rank().orElse(null))
        .put("priority", row.priority())
        .put("sale_bps", row.saleBps())
        .put("mainnet_bps", row.mainnetBps())
        .put("workstation_rank", row.workstation().orElse(null))
        .toString();
  }

  static Explanation read(JsonNode json) {
    try {
      List<String> shortfalls = new ArrayList<>();
      json.path("shortfalls").forEach(each -> shortfalls.add(each.asString()));
      List<BigInteger> points = new ArrayList<>();
      json.path("points").forEach(each -> points.add(new BigInteger(each.asString())));
      return new Explanation(
          Address.parse(json.path("wallet").asString("")),
          json.path("wallets").asInt(),
          new Totals(
              number(json, "activity"),
              number(json, "social"),
              number(json, "earnings"),
              json.path("first_seen").asLong(),
              json.path("last_seen").asLong()),
          shortfalls,
          points,
          number(json, "score"),
          rank(json, "rank"),
          json.path("priority").asBoolean(),
          json.path("sale_bps").asInt(),
          json.path("mainnet_bps").asInt(),
          rank(json, "workstation_rank"));
    } catch (WalletException | NumberFormatException e) {
      throw new CommunityException("The snapshot has the malformed line " + json + ".", e);
    }
  }

  private static BigInteger number(JsonNode json, String field) {
    return new BigInteger(json.path(field).asString(""));
  }

  private static Optional<Integer> rank(JsonNode json, String field) {
    return json.path(field).isNumber() ? Optional.of(json.path(field).asInt()) : Optional.empty();
  }
}
