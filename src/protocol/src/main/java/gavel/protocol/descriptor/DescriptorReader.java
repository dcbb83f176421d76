package gavel.protocol.descriptor;

import gavel.auction.io.Nearest;
import gavel.auction.terms.Figure;
import gavel.auction.terms.Figure.Standing;
import gavel.wallet.Address;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads {@code sale.toml}, format 1. A key that is not known is an error that names the nearest.
 */
final class DescriptorReader {
  static final int FORMAT = 1;

  private static final TomlMapper TOML = TomlMapper.builder().build();
  private static final Set<String> PARTS = Set.of("value", "standing", "source");
  private static final String PAYMENT_TOKENS = "payment-tokens";

  private final String file;
  private final JsonNode root;

  private DescriptorReader(String file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  static SaleDescriptor read(String text, String file) {
    JsonNode root;
    try {
      root = TOML.readTree(text);
    } catch (JacksonException e) {
      throw new DescriptorException(
          "%s is not TOML, from line %d on: %s."
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    }
    return new DescriptorReader(file, root).descriptor();
  }

  private SaleDescriptor descriptor() {
    requireFormat();
    refuseUnknown(root, sections(), "");
    Map<Key<?>, Slot<?>> slots = new HashMap<>();
    for (String section : figureSections()) {
      refuseUnknown(root.path(section), keysOf(section), section + ".");
    }
    Keys.all().forEach(key -> read(key, slots));
    return new SaleDescriptor(
        name(), slots, paymentTokens(), TermsText.of(root.path("terms"), file));
  }

  private void requireFormat() {
    int format = root.path("format").asInt(0);
    if (format > FORMAT) {
      throw new DescriptorException(
          "%s has format %d; this program reads up to %d. A newer gavel is needed."
              .formatted(file, format, FORMAT));
    }
    if (format < 1) {
      throw new DescriptorException(
          "%s has no format; wanted \"format = %d\" at its top. Is it a sale's descriptor?"
              .formatted(file, FORMAT));
    }
  }

  private String name() {
    String name = root.path("name").asString("").strip();
    if (name.isEmpty()) {
      throw new DescriptorException("%s has no name; wanted name = \"…\".".formatted(file));
    }
    return name;
  }

  private <T> void read(Key<T> key, Map<Key<?>, Slot<?>> slots) {
    JsonNode node = root.path(key.section()).path(key.name());
    if (!node.isMissingNode()) {
      slots.put(key, slot(node, key));
    }
  }

  private <T> Slot<T> slot(JsonNode node, Key<T> key) {
    if (!node.isObject()) {
      return new Slot.Known<>(key.parse(node.asString(), file), defaultOrigin(key.path()));
    }
    if (node.has("unknown")) {
      refuseUnknown(node, Set.of("unknown"), key.path() + ".");
      return new Slot.Empty<>(node.path("unknown").asString());
    }
    refuseUnknown(node, PARTS, key.path() + ".");
    if (!node.has("value")) {
      throw new DescriptorException(
          "In %s, %s has no value; wanted { value = …, standing = …, source = … } or { unknown = \"why\" }."
              .formatted(file, key.path()));
    }
    String value = node.path("value").asString();
    return new Slot.Known<>(key.parse(value, file), origin(node, key.path()));
  }

  private Figure origin(JsonNode node, String path) {
    if (!node.has("standing")) {
      return defaultOrigin(path);
    }
    return new Figure(
        standing(node.path("standing").asString(), path), node.path("source").asString(""));
  }

  /** A plain value takes the file's own standing and source. */
  private Figure defaultOrigin(String path) {
    if (!root.has("standing")) {
      throw new DescriptorException(
          "In %s, %s does not say how well it is known; wanted { value = …, standing = \"published\", \"press\" or \"assumed\", source = … }, or a standing for the whole file at its top."
              .formatted(file, path));
    }
    return new Figure(
        standing(root.path("standing").asString(), "standing"), root.path("source").asString(""));
  }

  private Standing standing(String text, String path) {
    try {
      return Standing.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new DescriptorException(
          "In %s, the standing of %s is \"%s\"; wanted published, press or assumed."
              .formatted(file, path, text),
          e);
    }
  }

  private List<PaymentToken> paymentTokens() {
    List<PaymentToken> tokens = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : root.path(PAYMENT_TOKENS).properties()) {
      Key<Address> key =
          new Key<>(PAYMENT_TOKENS, each.getKey(), "a payment token", "an address", Address::parse);
      tokens.add(new PaymentToken(each.getKey(), slot(each.getValue(), key)));
    }
    return tokens;
  }

  private void refuseUnknown(JsonNode table, Collection<String> known, String path) {
    for (String name : table.propertyNames()) {
      if (!known.contains(name)) {
        String near =
            Nearest.to(name, known)
                .map(each -> "did you mean " + path + each + "?")
                .orElseGet(() -> "known here: " + String.join(", ", new TreeSet<>(known)) + ".");
        throw new DescriptorException(
            "In %s, the key %s is not known; %s".formatted(file, path + name, near));
      }
    }
  }

  private static Set<String> sections() {
    Set<String> known = figureSections();
    known.addAll(Set.of("format", "name", "standing", "source", "terms", PAYMENT_TOKENS));
    return known;
  }

  private static Set<String> figureSections() {
    Set<String> sections = new TreeSet<>();
    Keys.all().forEach(key -> sections.add(key.section()));
    return sections;
  }

  private static List<String> keysOf(String section) {
    return Keys.all().stream()
        .filter(key -> key.section().equals(section))
        .<String>map(Key::name)
        .toList();
  }
}
