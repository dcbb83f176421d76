package gavel.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB in this process, on one thread. */
final class DuckDb implements AutoCloseable {
  private final Connection connection;

  DuckDb() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    run("SET threads = 1");
    // Its rows may come in any order, which spares it bookkeeping.
    run("SET preserve_insertion_order = false");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Takes the prices and amounts of a book file into a table in memory. */
  void load(Path book) throws SQLException {
    run("CREATE TABLE book AS SELECT price, committed_amount AS amount FROM " + csv(book));
  }

  /** Demand by tick of the table, exact; returns how many ticks. */
  int groupByTable() throws SQLException {
    return group("SELECT price, sum(amount) FROM book GROUP BY price");
  }

  /** Demand by tick of a file, exact; returns how many ticks. */
  int groupByFile(Path book) throws SQLException {
    return group("SELECT price, sum(committed_amount) FROM " + csv(book) + " GROUP BY price");
  }

  private int group(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int ticks = 0;
      while (rows.next()) {
        ticks++;
      }
      return ticks;
    }
  }

  /** Columns are declared, so that it need not look for their types. */
  private static String csv(Path book) {
    return """
    read_csv('%s', header = true, auto_detect = false, delim = ',', columns = {
      'id': 'VARCHAR', 'wallet': 'VARCHAR', 'token': 'VARCHAR', 'time': 'BIGINT',
      'price': 'INTEGER', 'lockup': 'BOOLEAN', 'committed_amount': 'BIGINT'})
    """
        .formatted(book);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
