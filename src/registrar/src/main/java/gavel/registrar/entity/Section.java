package gavel.registrar.entity;

import gavel.auction.EntityId;
import gavel.registrar.RegistrarException;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One table of the entities file. It knows where it stands, and which keys nobody asked for. */
final class Section {
  private static final String NO_LIMIT = "none";
  private static final BigInteger MAX_UINT256 = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

  private final String where;
  private final ObjectNode table;
  private final Set<String> asked = new HashSet<>();

  Section(String where, JsonNode table) {
    if (!(table instanceof ObjectNode object)) {
      throw new RegistrarException(where + " is no table");
    }
    this.where = where;
    this.table = object;
  }

  Optional<String> text(String key) {
    return node(key).map(value -> scalar(key, value));
  }

  String requiredText(String key) {
    return text(key).orElseThrow(() -> new RegistrarException(where + " gives no " + key));
  }

  Optional<Boolean> flag(String key) {
    return node(key)
        .map(
            value -> {
              if (!value.isBoolean()) {
                throw wrong(key, value.toString(), "true or false");
              }
              return value.booleanValue();
            });
  }

  Optional<Long> number(String key) {
    return read(key, Long::valueOf, "a whole number");
  }

  /** Dollars with at most six decimals, in base units; "none" is 2^256 − 1. */
  Optional<BigInteger> usd(String key) {
    return read(
        key,
        text ->
            text.equals(NO_LIMIT)
                ? MAX_UINT256
                : new BigDecimal(text).movePointRight(6).toBigIntegerExact(),
        "dollars in quotes with at most 6 decimals, or \"none\"");
  }

  Optional<Instant> instant(String key) {
    return read(
        key, text -> OffsetDateTime.parse(text).toInstant(), "a time such as 2026-01-31T12:00:00Z");
  }

  Optional<LocalDate> date(String key) {
    return read(key, LocalDate::parse, "a date such as 2026-01-31");
  }

  Optional<EntityId> entityId(String key) {
    return read(
        key, text -> EntityId.of(Bytes.parse(requireSize(text)).toArray()), "0x and 32 hex digits");
  }

  /** Anything else would be read as a name, and hashed. */
  private static String requireSize(String text) {
    if (text.length() != 34) {
      throw new NumberFormatException("not 16 bytes");
    }
    return text;
  }

  List<Address> addresses(String key) {
    List<Address> found = new ArrayList<>();
    for (JsonNode item : array(key)) {
      found.add(convert(key, scalar(key, item), Address::parse, "a list of addresses"));
    }
    return found;
  }

  <E extends Enum<E> & WireName> Optional<E> named(String key, Class<E> type) {
    return text(key).map(name -> WireName.parse(type, where + ": " + key, name));
  }

  List<Section> sections(String key) {
    List<Section> found = new ArrayList<>();
    for (JsonNode item : array(key)) {
      found.add(new Section("%s %s %d".formatted(where, key, found.size() + 1), item));
    }
    return found;
  }

  Optional<Section> section(String key) {
    return node(key).map(value -> new Section(where + " [" + key + "]", value));
  }

  List<String> keys() {
    return List.copyOf(table.propertyNames());
  }

  /** A misspelt key would silently loosen a rule. */
  void refuseTheRest() {
    for (String key : table.propertyNames()) {
      if (!asked.contains(key)) {
        throw new RegistrarException("%s has an unknown key: %s".formatted(where, key));
      }
    }
  }

  private Iterable<JsonNode> array(String key) {
    JsonNode value = node(key).orElse(null);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw wrong(key, value.toString(), "a list");
    }
    return value;
  }

  private Optional<JsonNode> node(String key) {
    asked.add(key);
    return Optional.ofNullable(table.get(key));
  }

  private <T> Optional<T> read(String key, Function<String, T> reader, String wanted) {
    return text(key).map(text -> convert(key, text, reader, wanted));
  }

  private <T> T convert(String key, String text, Function<String, T> reader, String wanted) {
    try {
      return reader.apply(text);
    } catch (ArithmeticException | NumberFormatException | DateTimeException | WalletException e) {
      throw wrong(key, text, wanted);
    }
  }

  private String scalar(String key, JsonNode value) {
    if (!value.isString() && !value.isIntegralNumber()) {
      throw wrong(key, value.toString(), "text or a whole number");
    }
    return value.asString();
  }

  private RegistrarException wrong(String key, String got, String wanted) {
    return new RegistrarException("%s: %s is %s; wanted %s".formatted(where, key, got, wanted));
  }
}
