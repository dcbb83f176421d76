package gavel.registrar.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows that go in together, when this is closed. */
final class Batch implements AutoCloseable {
  private static final int SIZE = 1000;

  private final PreparedStatement statement;
  private int waiting;

  Batch(Connection connection, String sql) throws SQLException {
    this.statement = connection.prepareStatement(sql);
  }

  void add(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
    waiting++;
    if (waiting == SIZE) {
      statement.executeBatch();
      waiting = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    try (statement) {
      statement.executeBatch();
    }
  }
}
