package gavel.cli.command.simulate;

import gavel.auction.Price;
import gavel.auction.report.Impact;
import gavel.auction.report.Impact.Note;
import gavel.auction.report.Money;
import gavel.auction.terms.Offer;
import gavel.cli.View;
import gavel.cli.render.Amounts;
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
                impact.lock() ? " and a " + months() + "-month lock" : ""));
    page.line(
        line("your price", "clears at", "filled", "you get " + offer.token(), "of it bonus", ""));
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

  private int months() {
    return impact.before().terms().lock().months();
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
        .put("lock", impact.lock())
        .put("clears_at_without", impact.before().price().toString());
    Amounts.in(into).usd("amount", impact.amount());
    Offer offer = impact.before().terms().offer();
    ArrayNode rows = into.putArray("rows");
    for (Impact.Row row : impact.rows()) {
      ObjectNode each = rows.addObject().put("tick", row.tick());
      each.put("price", row.price().toString()).put("clears_at", row.clearsAt().toString());
      Amounts.in(each)
          .usd("accepted", row.accepted())
          .tokens("total", row.total(), offer)
          .tokens("bonus", row.bonus(), offer);
      each.put("note", row.note().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }
}
