package gavel.protocol.journal;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns rows of the table into entries. */
final class JournalRows {
  static final String COLUMNS =
      "SELECT id, chain, account, nonce, purpose, purpose_key, state, raw, hash, replaces,"
          + " block_number, block_hash, deed, deed_since, created, updated FROM entries ";

  private JournalRows() {}

  static List<JournalEntry> all(PreparedStatement query) throws SQLException {
    List<JournalEntry> entries = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        entries.add(read(row));
      }
    }
    return entries;
  }

  private static JournalEntry read(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getLong("id"),
        row.getLong("chain"),
        Address.parse(row.getString("account")),
        BigInteger.valueOf(row.getLong("nonce")),
        row.getString("purpose"),
        Optional.ofNullable(row.getString("purpose_key")),
        EntryState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getBytes("raw")).map(Bytes::of),
        Optional.ofNullable(row.getString("hash")).map(Bytes::parse),
        replaced(row),
        block(row),
        deed(row),
        Instant.ofEpochMilli(row.getLong("created")),
        Instant.ofEpochMilli(row.getLong("updated")));
  }

  private static Optional<Long> replaced(ResultSet row) throws SQLException {
    long id = row.getLong("replaces");
    return row.wasNull() ? Optional.empty() : Optional.of(id);
  }

  private static Optional<Deed> deed(ResultSet row) throws SQLException {
    String hash = row.getString("deed");
    return hash == null
        ? Optional.empty()
        : Optional.of(new Deed(Bytes.parse(hash), row.getLong("deed_since")));
  }

  private static Optional<JournalEntry.MinedIn> block(ResultSet row) throws SQLException {
    String hash = row.getString("block_hash");
    return hash == null
        ? Optional.empty()
        : Optional.of(new JournalEntry.MinedIn(row.getLong("block_number"), Bytes.parse(hash)));
  }
}
