package gavel.auction.io;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A CSV file with a header, its columns in any order and matched without case. */
final class Table {
  private final String name;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private Table(String name) {
    this.name = name;
  }

  /**
   * Splits a text into rows; blank lines and lines that start with # are skipped.
   *
   * @param known the columns that may occur, in lower case
   */
  static Table parse(String text, String name, Set<String> known) {
    Table table = new Table(name);
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            // Counted here, where the message can say what to do.
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .commentStrategy(CommentStrategy.SKIP)
            .ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)) {
      for (CsvRecord each : reader) {
        if (table.columns.isEmpty()) {
          table.header(each, known);
        } else if (!isBlank(each)) {
          table.rows.add(table.row(each));
        }
      }
    } catch (CsvParseException e) {
      throw new BadInput(name, "is not CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory could not be read.", e);
    }
    if (table.columns.isEmpty()) {
      throw new BadInput(name, "is empty; a header with column names is wanted.");
    }
    return table;
  }

  private static boolean isBlank(CsvRecord csv) {
    return csv.getFieldCount() == 1 && csv.getField(0).isBlank();
  }

  private void header(CsvRecord csv, Set<String> known) {
    Findings findings = new Findings(name);
    for (int i = 0; i < csv.getFieldCount(); i++) {
      String column = csv.getField(i).strip().toLowerCase(Locale.ROOT);
      if (!known.contains(column)) {
        findings.add(
            csv.getStartingLineNumber(),
            csv.getField(i).strip(),
            "unknown column" + Nearest.hint(column, known.stream().sorted().toList()));
      } else if (columns.put(column, i) != null) {
        findings.add(csv.getStartingLineNumber(), column, "this column occurs twice.");
      }
    }
    findings.throwIfAny();
  }

  private Row row(CsvRecord csv) {
    if (csv.getFieldCount() != columns.size()) {
      throw new BadInput(
          List.of(
              new BadInput.Finding(
                  name,
                  csv.getStartingLineNumber(),
                  "",
                  "%d fields where the header has %d; quote a field that holds a comma."
                      .formatted(csv.getFieldCount(), columns.size()))),
          1);
    }
    return new Row(csv.getStartingLineNumber(), csv.getFields());
  }

  String name() {
    return name;
  }

  List<Row> rows() {
    return rows;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  void require(String... wanted) {
    Findings findings = new Findings(name);
    for (String column : wanted) {
      if (!has(column)) {
        findings.add(1, column, "this column is missing from the header.");
      }
    }
    findings.throwIfAny();
  }

  /** A row's field, trimmed; empty where the column is absent. */
  String get(Row row, String column) {
    Integer index = columns.get(column);
    return index == null ? "" : row.fields().get(index).strip();
  }

  /**
   * One row.
   *
   * @param line in the file, from 1
   * @param fields in the order of the file
   */
  record Row(long line, List<String> fields) {}
}
