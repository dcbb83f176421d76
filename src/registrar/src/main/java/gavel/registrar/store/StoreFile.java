package gavel.registrar.store;

import gavel.registrar.RegistrarException;
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
import org.sqlite.SQLiteConfig;

/** Opens the registrar's file: mode 0600, every commit on the disk, one registrar at a time. */
final class StoreFile {
  private static final int FORMAT = 1;

  private static final String SCHEMA =
      """
      CREATE TABLE level (kind TEXT NOT NULL, name TEXT NOT NULL, rules TEXT NOT NULL,
        PRIMARY KEY (kind, name)) STRICT;
      CREATE TABLE risky_wallet (wallet TEXT PRIMARY KEY) STRICT;
      CREATE TABLE account (name TEXT PRIMARY KEY, position INTEGER NOT NULL, email TEXT) STRICT;
      CREATE TABLE investment (account TEXT NOT NULL, position INTEGER NOT NULL,
        company TEXT NOT NULL, round TEXT NOT NULL, invested_on TEXT NOT NULL) STRICT;
      CREATE TABLE entity (id TEXT PRIMARY KEY, position INTEGER NOT NULL,
        sale_entity_id TEXT NOT NULL UNIQUE, account TEXT NOT NULL, label TEXT NOT NULL,
        type TEXT NOT NULL, state TEXT NOT NULL, eligibility TEXT NOT NULL, region TEXT NOT NULL,
        tier TEXT, rules TEXT NOT NULL, linking TEXT NOT NULL, liveness INTEGER NOT NULL) STRICT;
      CREATE TABLE wallet (wallet TEXT PRIMARY KEY, entity TEXT NOT NULL, listed INTEGER NOT NULL)
        STRICT;
      CREATE INDEX wallet_by_entity ON wallet(entity);
      CREATE TABLE shown_up (entity TEXT PRIMARY KEY) STRICT;
      CREATE TABLE code (hash TEXT PRIMARY KEY, account TEXT NOT NULL, redirect TEXT NOT NULL,
        challenge TEXT NOT NULL, expires INTEGER NOT NULL) STRICT;
      CREATE TABLE refresh_token (hash TEXT PRIMARY KEY, account TEXT NOT NULL,
        code_hash TEXT NOT NULL, expires INTEGER NOT NULL) STRICT;
      CREATE INDEX refresh_token_by_code ON refresh_token(code_hash);
      CREATE TABLE token_key (id INTEGER PRIMARY KEY CHECK (id = 1), key TEXT NOT NULL) STRICT;
      CREATE TABLE login_key (account TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT;
      CREATE TABLE audit (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL,
        client TEXT NOT NULL, account TEXT NOT NULL, action TEXT NOT NULL, outcome TEXT NOT NULL)
        STRICT;
      CREATE TABLE permit (id INTEGER PRIMARY KEY AUTOINCREMENT, entity TEXT NOT NULL,
        wallet TEXT NOT NULL, at INTEGER NOT NULL, expires INTEGER NOT NULL) STRICT;
      CREATE INDEX permit_by_entity ON permit(entity);
      """;

  private StoreFile() {}

  static Connection open(Path file) {
    try {
      createPrivately(file);
      PrivateFiles.requirePrivate(file);
      SQLiteConfig config = new SQLiteConfig();
      config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      prepare(connection, file);
      return connection;
    } catch (IOException | SQLException e) {
      throw new RegistrarException(
          "the registrar's file %s cannot be opened (%s). Does another registrar serve it?"
              .formatted(file, e.getMessage()),
          e);
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

  private static void prepare(Connection connection, Path file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int format;
      try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
        format = version.getInt(1);
      }
      if (format > FORMAT) {
        connection.close();
        throw new RegistrarException(
            "the registrar's file %s has format %d, this program knows up to %d: take a newer one"
                .formatted(file, format, FORMAT));
      }
      if (format == 0) {
        statement.executeUpdate("BEGIN; " + SCHEMA + "PRAGMA user_version = 1; COMMIT;");
      }
    }
  }
}
