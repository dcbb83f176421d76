package gavel.auction.io;

import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.Terms;
import gavel.auction.terms.LockRules;
import gavel.auction.terms.Offer;
import gavel.auction.terms.PriceGrid;
import gavel.auction.terms.PriceRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Terms as TOML, format 1. The tables are {@code offer}, {@code price}, {@code bids}, {@code
 * tranches} (an array), {@code allocation}, {@code tokens}, {@code bonuses} (an array), {@code
 * lock} and {@code figures}; a file that names a {@code preset} overrides it key by key, arrays as
 * a whole. The presets are the reference for what each table may hold.
 */
public final class TermsToml {
  /** The names of the presets that come with the library. */
  public static final List<String> PRESETS =
      List.of("gensyn", "gensyn-press", "gnot", "megaeth", "monad");

  private static final TomlMapper MAPPER =
      TomlMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private TermsToml() {}

  /**
   * Reads a file.
   *
   * @throws BadInput where the file cannot be read or does not describe terms
   */
  public static Terms read(Path file) {
    return parse(TextFile.decode(TextFile.bytes(file), file.toString()), file.toString());
  }

  /** Reads a text under the name that messages give it. */
  public static Terms parse(String text, String name) {
    return from(tree(text, name), name);
  }

  /**
   * The terms of a preset.
   *
   * @throws BadInput where there is none of that name
   */
  public static Terms preset(String name) {
    return from(presetTree(name, name), name);
  }

  /** Terms from a table of another file, read by the same rules. */
  public static Terms from(ObjectNode tree, String name) {
    return terms(new TomlTable(name, "", resolve(tree, name)));
  }

  private static ObjectNode resolve(ObjectNode tree, String name) {
    Optional<String> preset = new TomlTable(name, "", tree).text("preset");
    return preset.map(base -> TomlMerge.merge(presetTree(base, name), tree)).orElse(tree);
  }

  private static ObjectNode presetTree(String preset, String askedBy) {
    if (!PRESETS.contains(preset)) {
      throw new BadInput(
          askedBy, "there are no terms called '" + preset + "'" + Nearest.hint(preset, PRESETS));
    }
    String resource = "/gavel/auction/presets/" + preset + ".toml";
    try (InputStream in = TermsToml.class.getResourceAsStream(resource)) {
      return tree(new String(in.readAllBytes(), StandardCharsets.UTF_8), preset);
    } catch (IOException e) {
      throw new UncheckedIOException("The library's own " + resource + " cannot be read.", e);
    }
  }

  static ObjectNode tree(String text, String name) {
    try {
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw new BadInput(
          List.of(new BadInput.Finding(name, line, "", "is not TOML: " + e.getOriginalMessage())),
          1);
    }
  }

  private static Terms terms(TomlTable root) {
    long format = root.required("format", root.whole("format"));
    if (format != 1) {
      throw root.bad("format", "this version reads format 1, got " + format + ".");
    }
    root.text("preset");
    String name = root.required("name", root.text("name"));
    Offer offer = offer(root.table("offer"));
    TomlTable price = root.table("price");
    PriceRule rule = rule(price);
    PriceGrid grid = grid(price, rule);
    TomlTable bids = root.table("bids");
    long minimum = bids.usd("minimum").orElse(0L);
    bids.done();
    Terms terms =
        root.build(
            () ->
                new Terms(
                    name,
                    offer,
                    grid,
                    rule,
                    minimum,
                    AllocationToml.read(root),
                    BonusToml.read(root, offer.decimals()),
                    lock(root.table("lock")),
                    FiguresToml.read(root)));
    root.done();
    return terms;
  }

  private static Offer offer(TomlTable table) {
    String token = table.required("token", table.text("token"));
    int decimals = Math.toIntExact(Math.min(1000, table.whole("decimals").orElse(18L)));
    var supply = table.required("supply", table.scaled("supply", decimals));
    var total = table.scaled("total-supply", decimals).orElse(supply);
    table.done();
    return table.build(() -> new Offer(token, decimals, supply, total));
  }

  private static PriceRule rule(TomlTable table) {
    String rule = table.text("rule").orElse("clock");
    Optional<Fraction> fixed = table.fraction("fixed");
    if (fixed.isPresent() != rule.equals("fixed")) {
      throw table.bad("fixed", "is the price under the rule \"fixed\", and only there.");
    }
    return switch (rule) {
      case "clock" -> new PriceRule.Clock();
      case "exact" -> new PriceRule.Exact();
      case "fixed" -> table.build(() -> new PriceRule.Fixed(new Price(fixed.orElseThrow())));
      default -> throw table.bad("rule", "wanted clock, exact or fixed, got '" + rule + "'.");
    };
  }

  /** A sale at a fixed price has a grid of that one price unless it says otherwise. */
  private static PriceGrid grid(TomlTable table, PriceRule rule) {
    Optional<Fraction> tick = table.fraction("tick");
    Optional<Long> min = table.whole("min");
    Optional<Long> max = table.whole("max");
    table.done();
    if (rule instanceof PriceRule.Fixed(Price price) && tick.isEmpty()) {
      return new PriceGrid(price.usd(), 1, 1);
    }
    Fraction step = table.required("tick", tick);
    long top = table.required("max", max);
    return table.build(() -> new PriceGrid(step, min.orElse(1L), top));
  }

  private static LockRules lock(TomlTable table) {
    int months = Math.toIntExact(Math.min(100_000, table.whole("months").orElse(0L)));
    List<String> regions = table.texts("regions");
    Optional<Instant> tge = table.text("tge").map(text -> instant(table, "tge", text));
    table.done();
    return table.build(() -> new LockRules(months, regions, tge));
  }

  static Instant instant(TomlTable table, String key, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw table.bad(key, "wanted a UTC time such as 2025-12-20T17:00:00Z, got '" + text + "'.");
    }
  }
}
