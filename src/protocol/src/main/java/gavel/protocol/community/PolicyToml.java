package gavel.protocol.community;

import gavel.auction.io.Nearest;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads a policy file, format 1:
 *
 * <pre>
 * format = 1
 * [minimum]                 # below any of these a person has no score
 * activity = 100            # also: social, earnings, days
 * [[component]]             # the score is their sum
 * of = "activity"
 * transform = "sqrt"        # linear, sqrt, or log2 (of one more)
 * cap = 1_000_000           # larger figures count as this
 * weight = 700              # points for each unit after the transform
 * [rank]
 * tie_breaks = ["earnings"] # then whoever was seen first, then the lower wallet
 * priority = 1000           # ranks with community priority in the sale
 * [[sale_multiplier]]       # the first that fits; top, min_score or both
 * top = 100
 * bps = 12000
 * [[mainnet_multiplier]]
 * min_score = 5000
 * bps = 20000
 * [workstation]
 * by = "earnings"
 * places = 50
 * </pre>
 */
public final class PolicyToml {
  private static final Set<String> TOP =
      Set.of(
          "format",
          "minimum",
          "component",
          "rank",
          "sale_multiplier",
          "mainnet_multiplier",
          "workstation");

  private final String file;

  private PolicyToml(String file) {
    this.file = file;
  }

  /** Reads a file. */
  public static Policy read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new CommunityException("The policy %s cannot be read: %s.".formatted(file, e), e);
    }
  }

  /**
   * Reads a file's text.
   *
   * @param file what messages call it
   * @throws CommunityException where it is malformed, or holds a key that is not known
   */
  public static Policy parse(String text, String file) {
    try {
      return new PolicyToml(file).policy(TomlMapper.shared().readTree(text), text);
    } catch (JacksonException e) {
      throw new CommunityException(
          "The policy %s is not TOML: %s".formatted(file, e.getOriginalMessage()), e);
    } catch (IllegalArgumentException e) {
      throw new CommunityException("The policy %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private Policy policy(JsonNode root, String text) {
    known(root, "", TOP);
    if (root.path("format").asInt(0) != 1) {
      throw bad("format", "is %s, this program reads 1".formatted(root.path("format")));
    }
    JsonNode rank = known(root.path("rank"), "rank", Set.of("tie_breaks", "priority"));
    JsonNode station = known(root.path("workstation"), "workstation", Set.of("by", "places"));
    List<Measure> ties = new ArrayList<>();
    rank.path("tie_breaks").forEach(each -> ties.add(word(Measure.class, "rank.tie_breaks", each)));
    return new Policy(
        minimum(root.path("minimum")),
        components(root.path("component")),
        ties,
        places(rank, "rank.priority", "priority"),
        brackets(root, "sale_multiplier"),
        brackets(root, "mainnet_multiplier"),
        station.has("by")
            ? word(Measure.class, "workstation.by", station.path("by"))
            : Measure.EARNINGS,
        places(station, "workstation.places", "places"),
        text);
  }

  private Map<Measure, BigInteger> minimum(JsonNode table) {
    Map<Measure, BigInteger> minimum = new EnumMap<>(Measure.class);
    for (String key : table.propertyNames()) {
      Measure measure = word(Measure.class, "minimum", table.get(key), key);
      minimum.put(measure, number("minimum." + key, table.get(key)));
    }
    return minimum;
  }

  private List<Component> components(JsonNode tables) {
    List<Component> components = new ArrayList<>();
    for (JsonNode table : tables) {
      String at = "component[" + components.size() + "]";
      known(table, at, Set.of("of", "transform", "cap", "weight"));
      components.add(
          new Component(
              word(Measure.class, at + ".of", table.path("of")),
              word(Transform.class, at + ".transform", table.path("transform")),
              number(at + ".cap", table.path("cap")),
              number(at + ".weight", table.path("weight")).longValueExact()));
    }
    return components;
  }

  private List<Bracket> brackets(JsonNode root, String key) {
    List<Bracket> brackets = new ArrayList<>();
    for (JsonNode table : root.path(key)) {
      String at = key + "[" + brackets.size() + "]";
      known(table, at, Set.of("top", "min_score", "bps"));
      brackets.add(
          new Bracket(
              optional(at + ".top", table.path("top")).map(BigInteger::intValueExact),
              optional(at + ".min_score", table.path("min_score")),
              number(at + ".bps", table.path("bps")).intValueExact()));
    }
    return brackets;
  }

  private int places(JsonNode table, String at, String key) {
    return optional(at, table.path(key)).map(BigInteger::intValueExact).orElse(0);
  }

  private Optional<BigInteger> optional(String at, JsonNode value) {
    return value.isMissingNode() ? Optional.empty() : Optional.of(number(at, value));
  }

  private BigInteger number(String at, JsonNode value) {
    if (!value.isIntegralNumber() || value.bigIntegerValue().bitLength() > 62) {
      throw bad(at, "is %s, wanted a whole number below 2^62".formatted(shown(value)));
    }
    return value.bigIntegerValue();
  }

  private <E extends Enum<E>> E word(Class<E> type, String at, JsonNode value) {
    return word(type, at, value, value.asString(""));
  }

  private <E extends Enum<E>> E word(Class<E> type, String at, JsonNode value, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                bad(
                    at,
                    "is %s, wanted one of %s"
                        .formatted(
                            text.isEmpty() ? shown(value) : text,
                            Arrays.stream(type.getEnumConstants())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .toList())));
  }

  private JsonNode known(JsonNode table, String at, Set<String> keys) {
    for (String key : table.propertyNames()) {
      if (!keys.contains(key)) {
        throw bad(
            at.isEmpty() ? key : at + "." + key,
            "is no key of a policy"
                + Nearest.to(key, keys).map(near -> "; did you mean " + near + "?").orElse(""));
      }
    }
    return table;
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "missing" : value.toString();
  }

  private CommunityException bad(String key, String message) {
    return new CommunityException("The policy %s: %s %s.".formatted(file, key, message));
  }
}
