package gavel.auction.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the columns of a book file hold, by its header.
 *
 * @param columns in the order of the file
 * @param names as the header writes them
 * @param export whether it is the commitments export of the sale contract's tools
 */
record Layout(List<Column> columns, List<String> names, boolean export) {
  private static final Map<String, Column> EXPORT =
      Map.ofEntries(
          Map.entry("sale_specific_entity_id", Column.ENTITY),
          Map.entry("wallet", Column.WALLET),
          Map.entry("token", Column.TOKEN),
          Map.entry("commitment_id", Column.COMMITMENT),
          Map.entry("timestamp", Column.TIME),
          Map.entry("price", Column.PRICE),
          Map.entry("lockup", Column.LOCK),
          Map.entry("committed_amount", Column.AMOUNT),
          Map.entry("accepted_amount", Column.SKIPPED),
          Map.entry("refunded", Column.SKIPPED),
          Map.entry("extra_data", Column.SKIPPED));
  private static final Map<String, Column> SIMPLE =
      Map.of(
          "entity", Column.ENTITY,
          "amount", Column.AMOUNT,
          "price", Column.PRICE,
          "lockup", Column.LOCK,
          "time", Column.TIME,
          "first_time", Column.FIRST_TIME,
          "wallet", Column.WALLET,
          "token", Column.TOKEN);
  private static final List<String> EXPORT_NEEDS =
      List.of(
          "sale_specific_entity_id",
          "wallet",
          "token",
          "timestamp",
          "price",
          "lockup",
          "committed_amount");
  private static final List<String> SIMPLE_NEEDS = List.of("entity", "amount");

  /** What a column holds. */
  enum Column {
    ENTITY(HexFields.ID_LENGTH),
    WALLET(HexFields.ADDRESS_LENGTH),
    TOKEN(HexFields.ADDRESS_LENGTH),
    AMOUNT(0),
    PRICE(0),
    LOCK(0),
    TIME(NumberField.TIME_LENGTH),
    FIRST_TIME(NumberField.TIME_LENGTH),
    /** The commitment's own id, which says nothing about a book. */
    COMMITMENT(HexFields.HASH_LENGTH),
    /** Neither does anything else. */
    SKIPPED(0);

    private final int width;

    Column(int width) {
      this.width = width;
    }

    /** How many bytes its fields usually have; 0 where that varies. */
    int width() {
      return width;
    }
  }

  Layout {
    columns = List.copyOf(columns);
    names = List.copyOf(names);
  }

  /**
   * Reads a header.
   *
   * @throws BadInput where a column is unknown, occurs twice, or is missing
   */
  static Layout of(List<String> header, String file, long line) {
    List<String> names =
        header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    boolean export = names.contains("sale_specific_entity_id");
    Map<String, Column> known = export ? EXPORT : SIMPLE;
    Findings findings = new Findings(file);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Column column = known.get(name);
      if (column == null) {
        findings.add(
            line,
            header.get(i).strip(),
            "unknown column" + Nearest.hint(name, new TreeSet<>(known.keySet())));
      } else if (names.indexOf(name) < i) {
        findings.add(line, name, "this column occurs twice.");
      }
      columns.add(column == null ? Column.SKIPPED : column);
    }
    findings.throwIfAny();
    for (String wanted : export ? EXPORT_NEEDS : SIMPLE_NEEDS) {
      if (!names.contains(wanted)) {
        findings.add(line, wanted, "this column is missing from the header.");
      }
    }
    findings.throwIfAny();
    return new Layout(columns, names, export);
  }

  /** Where a column is. */
  Optional<Integer> indexOf(Column column) {
    int index = columns.indexOf(column);
    return index < 0 ? Optional.empty() : Optional.of(index);
  }

  /** What the file calls a column, for messages. */
  String nameOf(Column column) {
    return indexOf(column).map(names::get).orElseGet(() -> column.name().toLowerCase(Locale.ROOT));
  }
}
