package gavel.cli.command.simulate;

import gavel.auction.Price;
import gavel.auction.report.Impact;
import gavel.auction.report.Impact.Note;
import gavel.auction.report.Money;
import gavel.auction.terms.Offer;
import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one more bid would get at several prices.
 *
 * @param bids how many there are beside it
 */
record ImpactView(int bids, Impact impact) implements View {

  @Override
  public String schema() {
    return "gavel.simulate-impact/1";
  }

  @Override
  public void text(Page page) {
    Offer offer = impact.before().terms().offer();
    page.line(
        "Beside %s bids that clear at %s, with %s%s:"
            .formatted(
                String.format(Locale.ROOT, "%,d", bids),
                price(impact.before().price()),
                Money.usd(impact.amount()),
                impact.lock() ? " and the lock" : ""));
    page.line(line("your price", "clears at", "filled", "you get " + offer.token(), "bonus", ""));
    for (Impact.Row row : impact.rows()) {
      page.line(
          line(
              mark(row.note()) + price(row.price()),
              price(row.clearsAt()),
              Money.percent(row.accepted(), impact.amount()),
              Money.tokens(row.total(), offer.decimals()),
              Money.tokens(row.bonus(), offer.decimals()),
              words(row)));
    }
  }

  private String price(Price price) {
    return Money.price(price, impact.before().terms().grid());
  }

  private static String line(
      String price, String clears, String filled, String tokens, String bonus, String note) {
    return Table.right(price, 13)
        + Table.right(clears, 12)
        + Table.right(filled, 10)
        + Table.right(tokens, 14)
        + Table.right(bonus, 12)
        + (note.isEmpty() ? "" : "  " + note);
  }

  private static String mark(Note note) {
    return note == Note.CHEAPEST_FILLED ? "▶ " : "";
  }

  private String words(Impact.Row row) {
    return switch (row.note()) {
      case CHEAPEST_FILLED ->
          row.accepted() == impact.amount() ? "cheapest, whole" : "cheapest filled";
      case CHEAPEST_WHOLE -> "filled whole";
      case ASKED, NEIGHBOUR -> "";
    };
  }

  @Override
  public void json(ObjectNode into) {
    into.put("bids", bids)
        .put("amount", Long.toString(impact.amount()))
        .put("lock", impact.lock())
        .put("clearsAtWithout", impact.before().price().toString());
    ArrayNode rows = into.putArray("rows");
    for (Impact.Row row : impact.rows()) {
      rows.addObject()
          .put("tick", row.tick())
          .put("price", row.price().toString())
          .put("clearsAt", row.clearsAt().toString())
          .put("accepted", Long.toString(row.accepted()))
          .put("total", row.total().toString())
          .put("bonus", row.bonus().toString())
          .put("note", row.note().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }
}
