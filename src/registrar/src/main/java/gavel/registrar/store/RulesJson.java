package gavel.registrar.store;

import gavel.registrar.entity.Rules;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules as one column of text; what is left open is left out. */
final class RulesJson {
  private RulesJson() {}

  static String write(Rules rules) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    put(json, "min_amount", rules.minAmount());
    put(json, "max_amount", rules.maxAmount());
    put(json, "min_price", rules.minPrice());
    put(json, "max_price", rules.maxPrice());
    put(json, "opens_at", rules.opensAt());
    put(json, "closes_at", rules.closesAt());
    put(json, "forced_lock", rules.forcedLock());
    put(json, "max_wallets", rules.maxWallets());
    return json.toString();
  }

  static Rules read(String text) {
    JsonNode json = JsonMapper.shared().readTree(text);
    return new Rules(
        get(json, "min_amount", BigInteger::new),
        get(json, "max_amount", BigInteger::new),
        get(json, "min_price", Long::valueOf),
        get(json, "max_price", Long::valueOf),
        get(json, "opens_at", Instant::parse),
        get(json, "closes_at", Instant::parse),
        get(json, "forced_lock", Boolean::valueOf),
        get(json, "max_wallets", Integer::valueOf));
  }

  private static void put(ObjectNode json, String key, Optional<?> value) {
    value.ifPresent(it -> json.put(key, it.toString()));
  }

  private static <T> Optional<T> get(JsonNode json, String key, Function<String, T> reader) {
    return Optional.ofNullable(json.get(key)).map(value -> reader.apply(value.stringValue()));
  }
}
