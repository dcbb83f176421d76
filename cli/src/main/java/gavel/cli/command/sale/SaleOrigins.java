package gavel.cli.command.sale;

import gavel.auction.terms.Figure;
import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.protocol.descriptor.Key;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.descriptor.Slot;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every figure of a descriptor, with how well it is known and by whom. */
record SaleOrigins(String schema, SaleDescriptor descriptor) implements View {

  private static final int LABEL = 27;

  @Override
  public void text(Page page) {
    page.line(descriptor.name());
    for (Key<?> key : Keys.all()) {
      show(page, key.path(), descriptor.slot(key));
    }
    descriptor
        .paymentTokens()
        .forEach(token -> show(page, "payment-tokens." + token.symbol(), token.address()));
    descriptor
        .terms()
        .figures()
        .forEach((path, figure) -> line(page, "terms." + path, origin(figure)));
  }

  private static void show(Page page, String path, Slot<?> slot) {
    switch (slot) {
      case Slot.Known<?>(Object value, Figure origin) -> {
        line(page, path, value.toString());
        line(page, "", origin(origin));
      }
      case Slot.Empty<?>(String why) -> line(page, path, "– " + why);
    }
  }

  private static void line(Page page, String path, String text) {
    page.line("  " + Table.left(path, LABEL) + " " + text);
  }

  private static String origin(Figure figure) {
    String standing = figure.standing().name().toLowerCase(Locale.ROOT);
    return figure.source().isEmpty() ? standing : standing + ": " + figure.source();
  }

  @Override
  public void json(ObjectNode into) {
    into.put("title", descriptor.name());
    ArrayNode figures = into.putArray("figures");
    for (Key<?> key : Keys.all()) {
      figure(figures.addObject(), key.path(), descriptor.slot(key));
    }
    descriptor
        .paymentTokens()
        .forEach(
            token ->
                figure(figures.addObject(), "payment-tokens." + token.symbol(), token.address()));
    descriptor
        .terms()
        .figures()
        .forEach(
            (path, figure) -> origin(figures.addObject().put("path", "terms." + path), figure));
  }

  private static void figure(ObjectNode into, String path, Slot<?> slot) {
    into.put("path", path);
    switch (slot) {
      case Slot.Known<?>(Object value, Figure origin) ->
          origin(into.put("value", value.toString()), origin);
      case Slot.Empty<?>(String why) -> into.put("unknown", why);
    }
  }

  private static void origin(ObjectNode into, Figure figure) {
    into.put("standing", figure.standing().name().toLowerCase(Locale.ROOT))
        .put("source", figure.source());
  }
}
