package gavel.protocol.descriptor;

import gavel.auction.terms.Figure;
import java.util.Locale;
import java.util.function.Function;

/** Writes a descriptor so that reading it gives the same again. */
final class DescriptorWriter {
  private final StringBuilder out = new StringBuilder();

  private DescriptorWriter() {}

  static String write(SaleDescriptor descriptor) {
    DescriptorWriter writer = new DescriptorWriter();
    writer.line("format = " + DescriptorReader.FORMAT);
    writer.line("name = " + quoted(descriptor.name()));
    writer.figures(descriptor);
    writer.paymentTokens(descriptor);
    writer.terms(descriptor.termsText());
    return writer.out.toString();
  }

  private void figures(SaleDescriptor descriptor) {
    String section = "";
    for (Key<?> key : Keys.all()) {
      Slot<?> slot = descriptor.slot(key);
      if (slot instanceof Slot.Empty<?>(String why) && why.equals(SaleDescriptor.NOT_GIVEN)) {
        continue;
      }
      if (!key.section().equals(section)) {
        section = key.section();
        line("");
        line("[" + section + "]");
      }
      line(key.name() + " = " + slot(slot, DescriptorWriter::scalar));
    }
  }

  private void paymentTokens(SaleDescriptor descriptor) {
    if (!descriptor.paymentTokens().isEmpty()) {
      line("");
      line("[payment-tokens]");
      descriptor
          .paymentTokens()
          .forEach(
              token ->
                  line(token.symbol() + " = " + slot(token.address(), DescriptorWriter::scalar)));
    }
  }

  private void terms(TermsText terms) {
    line("");
    line("[terms]");
    out.append(terms.toml());
  }

  private static <T> String slot(Slot<T> slot, Function<T, String> form) {
    return switch (slot) {
      case Slot.Empty<T>(String why) -> "{ unknown = " + quoted(why) + " }";
      case Slot.Known<T>(T value, Figure origin) ->
          "{ value = %s, standing = %s, source = %s }"
              .formatted(
                  form.apply(value),
                  quoted(origin.standing().name().toLowerCase(Locale.ROOT)),
                  quoted(origin.source()));
    };
  }

  private static String scalar(Object value) {
    return value instanceof Long number ? number.toString() : quoted(value.toString());
  }

  /** A TOML basic string. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < 0x20 || c == 0x7f) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
