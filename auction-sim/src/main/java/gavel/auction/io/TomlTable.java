package gavel.auction.io;

import gavel.auction.Fraction;
import gavel.auction.Numerals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A table of a TOML file, read key by key; whatever nobody asked for is refused at the end. */
final class TomlTable {
  private final String file;
  private final String path;
  private final ObjectNode node;
  private final TreeSet<String> asked = new TreeSet<>();

  TomlTable(String file, String path, ObjectNode node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  /** A refusal that names the file and the key. */
  BadInput bad(String key, String message) {
    return new BadInput(List.of(new BadInput.Finding(file, 0, path(key), message)), 1);
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** A table below this one; an empty one where it is absent. */
  TomlTable table(String key) {
    return find(key)
        .map(found -> asTable(key, path(key), found))
        .orElseGet(() -> new TomlTable(file, path(key), node.objectNode()));
  }

  private TomlTable asTable(String key, String at, JsonNode found) {
    if (found instanceof ObjectNode object) {
      return new TomlTable(file, at, object);
    }
    throw bad(key, "wanted a table, got " + found + ".");
  }

  /** The tables of an array; none where it is absent. */
  List<TomlTable> tables(String key) {
    List<TomlTable> tables = new ArrayList<>();
    for (JsonNode each : array(key)) {
      tables.add(asTable(key, path(key) + "[" + tables.size() + "]", each));
    }
    return tables;
  }

  /** The texts of an array; none where it is absent. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : array(key)) {
      if (!each.isString()) {
        throw bad(key, "wanted texts in quotes, got " + each + ".");
      }
      texts.add(each.stringValue());
    }
    return texts;
  }

  private List<JsonNode> array(String key) {
    JsonNode found = find(key).orElse(null);
    if (found == null) {
      return List.of();
    }
    if (!found.isArray()) {
      throw bad(key, "wanted an array, got " + found + ".");
    }
    return List.copyOf(found.asArray().values().stream().toList());
  }

  /** The names of this table's keys. */
  List<String> keys() {
    return List.copyOf(node.propertyNames());
  }

  boolean isTable(String key) {
    return node.get(key) instanceof ObjectNode;
  }

  Optional<String> text(String key) {
    return find(key)
        .map(
            found -> {
              if (!found.isString()) {
                throw bad(key, "wanted a text in quotes, got " + found + ".");
              }
              return found.stringValue();
            });
  }

  Optional<Boolean> flag(String key) {
    return find(key)
        .map(
            found -> {
              if (!found.isBoolean()) {
                throw bad(key, "wanted true or false, got " + found + ".");
              }
              return found.booleanValue();
            });
  }

  /** A number, or a text such as "300M", exact. */
  Optional<BigDecimal> decimal(String key) {
    return find(key)
        .map(
            found ->
                found.isNumber()
                    ? found.decimalValue()
                    : convert(key, found.asString(), Numerals::human));
  }

  /** A number, or a text such as "0.10", "129/2000" or "300M", exact. */
  Optional<Fraction> fraction(String key) {
    Optional<JsonNode> found = find(key);
    if (found.isPresent() && found.get().isString() && found.get().stringValue().contains("/")) {
      return Optional.of(convert(key, found.get().stringValue(), Fraction::parse));
    }
    return decimal(key).map(Fraction::of);
  }

  /** A whole number that fits 63 bits. */
  Optional<Long> whole(String key) {
    return scaled(key, 0)
        .map(
            value -> {
              if (value.bitLength() > 63) {
                throw bad(key, "wanted a number below 2^63, got " + value + ".");
              }
              return value.longValueExact();
            });
  }

  /** USD as micro-USD. */
  Optional<Long> usd(String key) {
    return scaled(key, 6)
        .map(
            value -> {
              if (value.bitLength() > 63) {
                throw bad(key, "amounts above 2^63 − 1 micro-USD cannot be counted.");
              }
              return value.longValueExact();
            });
  }

  /** A decimal as a whole number of units with so many decimals; more decimals are refused. */
  Optional<BigInteger> scaled(String key, int decimals) {
    return decimal(key)
        .map(
            value -> {
              BigDecimal units = value.movePointRight(decimals).stripTrailingZeros();
              if (units.scale() > 0) {
                throw bad(key, "has at most %d decimals, got %s.".formatted(decimals, value));
              }
              return units.toBigIntegerExact();
            });
  }

  <T> T required(String key, Optional<T> value) {
    return value.orElseThrow(() -> bad(key, "is missing."));
  }

  private <T> T convert(String key, String text, Function<String, T> convert) {
    try {
      return convert.apply(text);
    } catch (NumberFormatException e) {
      throw bad(key, "wanted a number, got '" + text + "'.");
    }
  }

  private Optional<JsonNode> find(String key) {
    asked.add(key);
    return Optional.ofNullable(node.get(key));
  }

  /** Builds a value whose own checks may refuse. */
  <T> T build(java.util.function.Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new BadInput(List.of(new BadInput.Finding(file, 0, path, e.getMessage())), 1);
    }
  }

  /** Refuses keys that nobody asked for. */
  void done() {
    for (String key : node.propertyNames()) {
      if (!asked.contains(key)) {
        throw bad(key, "unknown key" + Nearest.hint(key, asked));
      }
    }
  }
}
