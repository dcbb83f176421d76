package gavel.protocol.journal;

import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** Opens the journal's file: mode 0600, every commit on the disk, and in the present format. */
final class JournalFile {
  /** The SQL that leads from each format version to the next. */
  private static final List<String> MIGRATIONS =
      List.of(
          """
          CREATE TABLE entries (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            chain INTEGER NOT NULL,
            account TEXT NOT NULL,
            nonce INTEGER NOT NULL,
            purpose TEXT NOT NULL,
            purpose_key TEXT,
            state TEXT NOT NULL,
            raw BLOB,
            hash TEXT,
            replaces INTEGER REFERENCES entries(id),
            block_number INTEGER,
            block_hash TEXT,
            owner TEXT NOT NULL,
            created INTEGER NOT NULL,
            updated INTEGER NOT NULL
          ) STRICT;
          CREATE INDEX entries_by_nonce ON entries(chain, account, nonce);
          CREATE INDEX entries_by_hash ON entries(hash);
          CREATE INDEX entries_watched ON entries(state)
            WHERE state NOT IN ('REPLACED', 'DROPPED', 'FINAL', 'FINAL_REVERTED');
          """,
          """
          ALTER TABLE entries ADD COLUMN deed TEXT;
          ALTER TABLE entries ADD COLUMN deed_since INTEGER;
          """);

  private static final int BUSY_MILLIS = 30_000;

  private JournalFile() {}

  static Connection open(Path file) {
    try {
      createPrivately(file);
      PrivateFiles.requirePrivate(file);
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setBusyTimeout(BUSY_MILLIS);
      config.enforceForeignKeys(true);
      Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      migrate(connection, file);
      return connection;
    } catch (IOException | SQLException e) {
      throw new JournalException(
          "The journal " + file + " cannot be opened: " + e.getMessage() + ".", e);
    }
  }

  private static void createPrivately(Path file) throws IOException {
    PrivateFiles.createFolders(file.toAbsolutePath().getParent());
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException _) {
      // The usual case: it is opened again.
    }
  }

  private static void migrate(Connection connection, Path file) throws SQLException {
    if (version(connection) == MIGRATIONS.size()) {
      return;
    }
    int found = version(connection);
    if (found > MIGRATIONS.size()) {
      connection.close();
      throw new JournalException(
          "The journal "
              + file
              + " has format "
              + found
              + ", this program knows up to "
              + MIGRATIONS.size()
              + ". It was written by a newer gavel: use that one.");
    }
    if (found > 0) {
      backUp(connection, file, found);
    }
    upgrade(connection);
  }

  static int format() {
    return MIGRATIONS.size();
  }

  /** Another process may be at it too: the version is read again under the write lock. */
  private static void upgrade(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      for (int version = version(connection); version < MIGRATIONS.size(); version++) {
        statement.executeUpdate(MIGRATIONS.get(version));
      }
      statement.execute("PRAGMA user_version = " + MIGRATIONS.size());
      statement.execute("COMMIT");
    }
  }

  private static void backUp(Connection connection, Path file, int version) throws SQLException {
    Path backup = file.resolveSibling(file.getFileName() + ".v" + version + ".bak");
    if (!Files.exists(backup)) {
      copy(connection, backup);
    }
  }

  /** Writes all of it, as it is at one moment, to a new file of mode 0600. */
  static void copy(Connection connection, Path target) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // An empty file is a valid target, and so the copy has its mode from the start.
      createPrivately(target);
      String quoted = target.toAbsolutePath().toString().replace("'", "''");
      statement.execute("VACUUM INTO '" + quoted + "'");
    } catch (IOException e) {
      throw new JournalException("The backup " + target + " cannot be written.", e);
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA user_version")) {
      return result.getInt(1);
    }
  }
}
