package gavel.auction.io;

import gavel.auction.Book;
import gavel.auction.terms.PriceGrid;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * A book as CSV, in either of two forms; columns come in any order and are matched without case.
 *
 * <ul>
 *   <li>The commitments export of the sale contract's tools: {@code
 *       SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,COMMITMENT_ID,TIMESTAMP,PRICE,LOCKUP,COMMITTED_AMOUNT,ACCEPTED_AMOUNT,REFUNDED,EXTRA_DATA}.
 *       Amounts are in base units (micro-USD), prices are tick numbers.
 *   <li>A simple one: {@code entity,amount,price,lockup} and, where known, {@code time}, {@code
 *       first_time}, {@code wallet} and {@code token}. Amounts are in USD with up to 6 decimals; a
 *       price with a decimal point is in USD for one token and must lie on the grid, one without is
 *       a tick number, and one file holds one kind; times are seconds since 1970 or UTC instants.
 * </ul>
 *
 * An entity may have several rows, one for each wallet and token, alike in price, lock and times.
 */
public final class BookCsv {
  private static final Set<String> EXPORT =
      Set.of(
          "sale_specific_entity_id",
          "wallet",
          "token",
          "commitment_id",
          "timestamp",
          "price",
          "lockup",
          "committed_amount",
          "accepted_amount",
          "refunded",
          "extra_data");
  private static final Set<String> SIMPLE =
      Set.of("entity", "amount", "price", "lockup", "time", "first_time", "wallet", "token");

  private BookCsv() {}

  /**
   * Reads a file.
   *
   * @param grid on which prices in USD must lie
   * @throws BadInput naming every bad row
   */
  public static Book read(Path file, PriceGrid grid) {
    return parse(TextFile.decode(TextFile.bytes(file), file.toString()), file.toString(), grid);
  }

  /** Reads a text under the name that messages give it. */
  public static Book parse(String text, String name, PriceGrid grid) {
    boolean export =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .map(line -> line.toLowerCase(Locale.ROOT).contains("sale_specific_entity_id"))
            .orElse(false);
    Table table = Table.parse(text, name, export ? EXPORT : SIMPLE);
    BookRows rows = export ? BookRows.ofExport(table) : BookRows.ofSimple(table, grid);
    return new BookAssembly(name).assemble(rows.read());
  }
}
