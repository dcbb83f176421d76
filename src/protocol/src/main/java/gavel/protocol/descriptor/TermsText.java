package gavel.protocol.descriptor;

import gavel.auction.Terms;
import gavel.auction.io.TermsToml;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The terms of a sale as a descriptor holds them: a terms file as a table, which may be no more
 * than {@code preset = "gensyn"}, or a preset and what differs from it.
 */
public final class TermsText {
  private static final TomlMapper TOML = TomlMapper.builder().build();

  private final String toml;
  private final Terms terms;

  private TermsText(String toml, Terms terms) {
    this.toml = toml;
    this.terms = terms;
  }

  /** One of the engine's presets. */
  public static TermsText preset(String name) {
    return parse("preset = \"" + name + "\"", name);
  }

  /**
   * The text of a terms file.
   *
   * @throws gavel.auction.io.BadInput where it does not describe terms
   */
  public static TermsText parse(String text, String name) {
    try {
      return of(TOML.readTree(text), name);
    } catch (JacksonException e) {
      throw new DescriptorException(
          "%s is not TOML: %s".formatted(name, e.getOriginalMessage()), e);
    }
  }

  static TermsText of(JsonNode table, String name) {
    if (!(table instanceof ObjectNode terms) || terms.isEmpty()) {
      throw new DescriptorException(
          "%s has no terms; wanted a table [terms] with preset = \"…\", or with the terms themselves."
              .formatted(name));
    }
    return new TermsText(TOML.writeValueAsString(terms), TermsToml.from(terms, name));
  }

  /** Lines with dotted keys, which stand alone or below a table's header. */
  public String toml() {
    return toml;
  }

  public Terms terms() {
    return terms;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TermsText that && toml.equals(that.toml);
  }

  @Override
  public int hashCode() {
    return toml.hashCode();
  }

  @Override
  public String toString() {
    return toml;
  }
}
