package gavel.protocol.journal;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Finds a nonce for a new entry; runs under the journal's write lock. */
final class Reservation {
  private final Connection connection;
  private final NewEntry entry;

  Reservation(Connection connection, NewEntry entry) {
    this.connection = connection;
    this.entry = entry;
  }

  /** Plans whose process died before it signed: nothing of them can ever be sent. */
  static void dropAbandoned(Connection connection, long now) throws SQLException {
    try (PreparedStatement planned =
            Statements.prepare(
                connection, "SELECT id, owner FROM entries WHERE state = 'PLANNED'");
        ResultSet row = planned.executeQuery()) {
      while (row.next()) {
        if (!Owner.isAlive(row.getString("owner"))) {
          drop(connection, row.getLong("id"), now);
        }
      }
    }
  }

  private static void drop(Connection connection, long id, long now) throws SQLException {
    try (PreparedStatement drop =
        Statements.prepare(
            connection,
            "UPDATE entries SET state = 'DROPPED', updated = ? WHERE id = ?",
            now,
            id)) {
      drop.executeUpdate();
    }
  }

  /** The open entry with the same purpose key, where there is one. */
  Optional<JournalEntry> sameInTheMaking() throws SQLException {
    if (entry.purposeKey().isEmpty()) {
      return Optional.empty();
    }
    try (PreparedStatement same =
        Statements.prepare(
            connection,
            JournalRows.COLUMNS
                + "WHERE state IN ('PLANNED', 'SIGNED', 'SENT', 'HANDED_OVER')"
                + " AND chain = ? AND account = ? AND purpose_key = ? ORDER BY id LIMIT 1",
            entry.chainId(),
            entry.account().lower(),
            entry.purposeKey().get())) {
      return JournalRows.all(same).stream().findFirst();
    }
  }

  /** Fills a gap that a given-up plan left before it goes past the highest nonce in use. */
  BigInteger lowestFree(BigInteger chainNonce) throws SQLException {
    long free = chainNonce.longValueExact();
    try (PreparedStatement used =
            Statements.prepare(
                connection,
                "SELECT DISTINCT nonce FROM entries WHERE state IN"
                    + " ('PLANNED', 'SIGNED', 'SENT', 'HANDED_OVER')"
                    + " AND chain = ? AND account = ? AND nonce >= ? ORDER BY nonce",
                entry.chainId(),
                entry.account().lower(),
                free);
        ResultSet row = used.executeQuery()) {
      while (row.next()) {
        if (row.getLong("nonce") == free) {
          free++;
        }
      }
    }
    return BigInteger.valueOf(free);
  }
}
