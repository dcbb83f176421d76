package gavel.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/** Rows of a table as the CSV that they would be in a book file. */
final class RowsAsCsv {
  private RowsAsCsv() {}

  /** The header and all rows; there is at least one. */
  static byte[] of(Iterator<Row> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      Row row = rows.next();
      out.write(String.join(",", row.schema().fieldNames()) + "\n");
      write(row, out);
      while (rows.hasNext()) {
        write(rows.next(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Row row, Writer out) throws IOException {
    for (int i = 0; i < row.length(); i++) {
      out.write(i == 0 ? "" : ",");
      out.write(row.isNullAt(i) ? "" : cell(row.get(i)));
    }
    out.write('\n');
  }

  private static String cell(Object value) {
    String text =
        value instanceof java.math.BigDecimal exact ? exact.toPlainString() : value.toString();
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
