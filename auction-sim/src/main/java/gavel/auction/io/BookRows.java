package gavel.auction.io;

import gavel.auction.Bid;
import gavel.auction.EntityId;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.auction.io.Cells.BadCell;
import gavel.auction.terms.PriceGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the rows of a book file, in either form. */
final class BookRows {
  private final Table table;
  private final Findings findings;
  private final String entity;
  private final String amount;
  private final String time;
  private final Function<String, Long> readAmount;
  private final Function<String, Long> readPrice;

  private BookRows(
      Table table,
      String entity,
      String amount,
      String time,
      Function<String, Long> readAmount,
      Function<String, Long> readPrice) {
    this.table = table;
    this.findings = new Findings(table.name());
    this.entity = entity;
    this.amount = amount;
    this.time = time;
    this.readAmount = readAmount;
    this.readPrice = readPrice;
  }

  static BookRows ofExport(Table table) {
    table.require(
        "sale_specific_entity_id",
        "wallet",
        "token",
        "timestamp",
        "price",
        "lockup",
        "committed_amount");
    return new BookRows(
        table,
        "sale_specific_entity_id",
        "committed_amount",
        "timestamp",
        Cells::baseUnits,
        Cells::tick);
  }

  static BookRows ofSimple(Table table, PriceGrid grid) {
    table.require("entity", "amount");
    return new BookRows(
        table, "entity", "amount", "time", Cells::usd, new SimplePrices(grid)::read);
  }

  List<BookRow> read() {
    List<BookRow> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      long before = findings.count();
      EntityId id = cell(row, entity, EntityId::of, null);
      WalletId wallet = cell(row, "wallet", WalletId::new, WalletId.NONE);
      TokenId token = cell(row, "token", TokenId::new, TokenId.NONE);
      Long money = cell(row, amount, readAmount, null);
      Long price = cell(row, "price", readPrice, Bid.ANY_PRICE);
      Boolean lock = cell(row, "lockup", Cells::flag, false);
      Long when = cell(row, time, Cells::time, Bid.NO_TIME);
      Long first = cell(row, "first_time", Cells::time, Bid.NO_TIME);
      if (findings.count() == before) {
        rows.add(new BookRow(row.line(), id, wallet, token, money, price, lock, when, first));
      }
    }
    findings.throwIfAny();
    return rows;
  }

  /** Reads a cell; an empty one is {@code otherwise}, or wrong where that is null. */
  private <T> T cell(Table.Row row, String column, Function<String, T> read, T otherwise) {
    String text = table.get(row, column);
    if (text.isEmpty() && otherwise != null) {
      return otherwise;
    }
    try {
      if (text.isEmpty()) {
        throw new BadCell("is empty.");
      }
      return read.apply(text);
    } catch (BadCell | IllegalArgumentException e) {
      findings.add(row.line(), column, e.getMessage());
      return otherwise;
    }
  }

  /** Prices of the simple form: all in USD or all tick numbers, never both. */
  private static final class SimplePrices {
    private final PriceGrid grid;
    private Boolean decimal;

    SimplePrices(PriceGrid grid) {
      this.grid = grid;
    }

    Long read(String text) {
      boolean point = text.indexOf('.') >= 0;
      if (decimal != null && decimal != point) {
        throw new BadCell(
            "'%s' is %s, but earlier rows have %s; one file holds one kind."
                .formatted(
                    text,
                    point ? "a price in USD" : "a tick number",
                    point ? "tick numbers" : "prices in USD"));
      }
      long tick = point ? Cells.usdPrice(text, grid) : Cells.tick(text);
      decimal = point;
      return tick;
    }
  }
}
