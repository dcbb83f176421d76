package gavel.auction.io;

import gavel.auction.Fraction;
import gavel.auction.population.AmountSpread;
import gavel.auction.population.Lognormal;
import gavel.auction.population.Population;
import gavel.auction.population.Population.Community;
import gavel.auction.population.Population.Region;
import gavel.auction.population.PriceSpread;
import gavel.auction.population.PriceSpread.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A population as TOML, format 1: {@code name}, {@code terms}, {@code bidders}; {@code [amount]}
 * with {@code median}, {@code spread}, {@code min}, {@code max}, {@code round-to}, {@code
 * round-share}; {@code [[prices]]} with {@code share}, {@code median}, {@code spread}; {@code
 * [lock]} with {@code share}; {@code [[regions]]} with {@code name}, {@code share}; {@code
 * [community]} with {@code share}, {@code median}, {@code spread}, {@code most-multiplier}; {@code
 * [time]} with {@code open}, {@code close}. The samples show all of them.
 */
public final class PopulationToml {
  /** The names of the samples that come with the library. */
  public static final List<String> SAMPLES = List.of("gensyn-like", "oversubscribed-28x");

  private PopulationToml() {}

  /**
   * Reads a file.
   *
   * @throws BadInput where the file cannot be read, or nothing can be drawn from what it says
   */
  public static Population read(Path file) {
    return parse(TextFile.decode(TextFile.bytes(file), file.toString()), file.toString());
  }

  /** Reads a text under the name that messages give it. */
  public static Population parse(String text, String name) {
    ObjectNode tree = TermsToml.tree(text, name);
    return population(new TomlTable(name, "", tree));
  }

  /**
   * A sample.
   *
   * @throws BadInput where there is none of that name
   */
  public static Population sample(String name) {
    return parse(sampleText(name), name);
  }

  /** A sample as TOML. */
  public static String sampleText(String name) {
    if (!SAMPLES.contains(name)) {
      throw new BadInput(name, "there is no population of that name" + Nearest.hint(name, SAMPLES));
    }
    String resource = "/gavel/auction/populations/" + name + ".toml";
    try (InputStream in = PopulationToml.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The library's own " + resource + " cannot be read.", e);
    }
  }

  private static Population population(TomlTable root) {
    long format = root.required("format", root.whole("format"));
    if (format != 1) {
      throw root.bad("format", "this version reads format 1, got " + format + ".");
    }
    String name = root.required("name", root.text("name"));
    String terms = root.text("terms").orElse("gensyn");
    long bidders = root.required("bidders", root.whole("bidders"));
    AmountSpread amounts = amounts(root.table("amount"));
    List<Part> parts = root.tables("prices").stream().map(PopulationToml::part).toList();
    PriceSpread prices = root.build(() -> new PriceSpread(parts));
    TomlTable lock = root.table("lock");
    double locks = lock.fraction("share").map(PopulationToml::approximate).orElse(0.0);
    lock.done();
    List<Region> regions = root.tables("regions").stream().map(PopulationToml::region).toList();
    Community community = community(root.table("community"));
    TomlTable time = root.table("time");
    long open = instant(time, "open").orElse(1_765_800_000L);
    long close = instant(time, "close").orElse(open + 432_000);
    time.done();
    root.done();
    return root.build(
        () ->
            new Population(
                name,
                terms,
                (int) Math.min(Integer.MAX_VALUE, bidders),
                amounts,
                prices,
                locks,
                regions,
                community,
                open,
                close));
  }

  private static Optional<Long> instant(TomlTable table, String key) {
    return table.text(key).map(text -> TermsToml.instant(table, key, text).getEpochSecond());
  }

  private static AmountSpread amounts(TomlTable table) {
    Lognormal usd = lognormal(table);
    long min = table.required("min", table.usd("min"));
    long max = table.required("max", table.usd("max"));
    long roundTo = table.usd("round-to").orElse(1L);
    double share = table.fraction("round-share").map(PopulationToml::approximate).orElse(0.0);
    table.done();
    return table.build(() -> new AmountSpread(usd, min, max, roundTo, share));
  }

  private static Part part(TomlTable table) {
    double share = approximate(table.required("share", table.fraction("share")));
    Lognormal usd = lognormal(table);
    table.done();
    return table.build(() -> new Part(share, usd));
  }

  private static Region region(TomlTable table) {
    String name = table.required("name", table.text("name"));
    double share = approximate(table.required("share", table.fraction("share")));
    table.done();
    return table.build(() -> new Region(name, share));
  }

  private static Community community(TomlTable table) {
    double share = table.fraction("share").map(PopulationToml::approximate).orElse(0.0);
    Lognormal score = share == 0 ? new Lognormal(1, 0) : lognormal(table);
    long most = table.whole("most-multiplier").orElse(10_000L);
    table.done();
    return table.build(() -> new Community(share, score, (int) Math.min(Integer.MAX_VALUE, most)));
  }

  private static Lognormal lognormal(TomlTable table) {
    double median = approximate(table.required("median", table.fraction("median")));
    double spread = table.fraction("spread").map(PopulationToml::approximate).orElse(0.0);
    return table.build(() -> new Lognormal(median, spread));
  }

  /** Parameters of chance, which no settlement depends on. */
  private static double approximate(Fraction value) {
    return value.numerator().doubleValue() / value.denominator().doubleValue();
  }
}
