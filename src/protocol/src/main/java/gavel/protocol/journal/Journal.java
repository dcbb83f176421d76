package gavel.protocol.journal;

import gavel.protocol.journal.JournalEntry.MinedIn;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The transactions of this user's accounts, in a SQLite file that several processes may use at
 * once. What a method has written is on the disk when it returns.
 */
public final class Journal implements AutoCloseable {
  /** In words that the index of watched entries serves. */
  private static final String OPEN =
      "state NOT IN ('REPLACED', 'DROPPED', 'FINAL', 'FINAL_REVERTED')"
          + " AND state NOT IN ('MINED', 'REVERTED')";

  private final Connection connection;

  /** The version of the file's format that is written; an older file is brought to it. */
  public static int format() {
    return JournalFile.format();
  }

  private final InstantSource clock;
  private final Path file;
  private final OpenMarker marker;

  private Journal(Connection connection, InstantSource clock, Path file) {
    this.connection = connection;
    this.clock = clock;
    this.file = file;
    this.marker = new OpenMarker(file);
  }

  /**
   * Opens a journal, making it where there is none; an older format is migrated after a backup.
   *
   * @throws JournalException where it is of a newer format, damaged, or out of reach
   */
  public static Journal open(Path file, InstantSource clock) {
    Journal journal = new Journal(JournalFile.open(file), clock, file);
    journal.raiseMarker();
    return journal;
  }

  /** A journal that was copied here comes without the marker beside it. */
  private void raiseMarker() {
    if (!marker.isUp()) {
      inTransaction(
          () -> {
            if (hasOpen()) {
              marker.raise();
            }
            return marker;
          });
    }
  }

  /**
   * Writes a copy as it is at this moment; other processes may go on meanwhile.
   *
   * @throws JournalException where the file exists or cannot be written
   */
  public void backUp(Path target) {
    if (Files.exists(target)) {
      throw new JournalException(
          "The file " + target + " exists already. Nothing was written: name another one.");
    }
    try {
      JournalFile.copy(connection, target);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Takes the lowest nonce that neither the chain nor a live entry has used, and writes the entry
   * down as planned. Two processes never get the same one.
   *
   * @param chainNonce how many transactions of the account the chain has mined
   * @throws PurposeOpenException where an open entry has the same purpose key
   */
  public JournalEntry reserve(NewEntry entry, BigInteger chainNonce) {
    return inTransaction(
        () -> {
          Reservation reservation = new Reservation(connection, entry);
          Reservation.dropAbandoned(connection, now());
          reservation
              .sameInTheMaking()
              .ifPresent(
                  open -> {
                    throw new PurposeOpenException(open);
                  });
          marker.raise();
          return require(insert(entry, reservation.lowestFree(chainNonce), Optional.empty()));
        });
  }

  /**
   * Writes an entry down as planned with a nonce that was settled elsewhere.
   *
   * @throws PurposeOpenException where an open entry has the same purpose key
   * @throws JournalException where a live entry has that nonce
   */
  public JournalEntry reserveAt(NewEntry entry, BigInteger nonce) {
    JournalEntry reserved = reserve(entry, nonce);
    if (!reserved.nonce().equals(nonce)) {
      dropped(reserved);
      throw new JournalException(
          "Nonce "
              + nonce
              + " of "
              + entry.account()
              + " is taken by another transaction of the"
              + " journal. To see it: gavel tx list");
    }
    return reserved;
  }

  /** Writes down, as planned, an entry that takes over another one's nonce. */
  public JournalEntry reserveReplacement(JournalEntry replaced, String purpose) {
    NewEntry entry =
        new NewEntry(replaced.chainId(), replaced.account(), purpose, replaced.purposeKey());
    return inTransaction(
        () -> {
          marker.raise();
          return require(insert(entry, replaced.nonce(), Optional.of(replaced.id())));
        });
  }

  /** Writes down the signed bytes; only then may they go out. */
  public JournalEntry signed(JournalEntry entry, Bytes raw, Bytes hash) {
    return update(
        entry,
        "state = 'SIGNED', raw = ?, hash = ?",
        EntryState.PLANNED,
        raw.toArray(),
        hash.hex());
  }

  /** Writes down that the transaction goes to a signer that sends by itself. */
  public JournalEntry handedOver(JournalEntry entry, Deed deed) {
    return update(
        entry,
        "state = 'HANDED_OVER', deed = ?, deed_since = ?",
        EntryState.PLANNED,
        deed.hash().hex(),
        deed.since());
  }

  /** Writes down the hash of a transaction that such a signer sent, and the nonce it chose. */
  public JournalEntry found(JournalEntry entry, Bytes hash, BigInteger nonce) {
    return update(
        entry,
        "state = 'SENT', hash = ?, nonce = ?",
        EntryState.HANDED_OVER,
        hash.hex(),
        nonce.longValueExact());
  }

  /** Writes down that a node took it. */
  public JournalEntry sent(JournalEntry entry) {
    return update(entry, "state = 'SENT', block_number = NULL, block_hash = NULL", entry.state());
  }

  /** Writes down the block it is in, and whether it had its effect. */
  public JournalEntry mined(JournalEntry entry, MinedIn block, boolean succeeded) {
    return update(
        entry,
        "state = ?, block_number = ?, block_hash = ?",
        entry.state(),
        (succeeded ? EntryState.MINED : EntryState.REVERTED).name(),
        block.number(),
        block.hash().hex());
  }

  /** Writes down that its block will not be undone. */
  public JournalEntry finalized(JournalEntry entry) {
    EntryState end =
        entry.state() == EntryState.REVERTED ? EntryState.FINAL_REVERTED : EntryState.FINAL;
    return update(entry, "state = ?", entry.state(), end.name());
  }

  /** Writes down that another transaction took its nonce. */
  public JournalEntry replaced(JournalEntry entry) {
    return update(entry, "state = 'REPLACED'", entry.state());
  }

  /** Gives it up: nothing of it was, or will be, taken by a node. */
  public JournalEntry dropped(JournalEntry entry) {
    return update(entry, "state = 'DROPPED'", entry.state());
  }

  /** Gives up every plan whose process died before it signed: nothing of it can ever be sent. */
  public void dropAbandoned() {
    inTransaction(
        () -> {
          Reservation.dropAbandoned(connection, now());
          lowerMarker();
          return true;
        });
  }

  /**
   * Gives up every entry of a chain that is gone, so that nothing of it is sent to the next one
   * with the same id: a local chain starts anew each time.
   */
  public void forget(long chainId) {
    inTransaction(
        () -> {
          try (PreparedStatement drop =
              Statements.prepare(
                  connection,
                  "UPDATE entries SET state = 'DROPPED', updated = ? WHERE chain = ? AND state NOT"
                      + " IN ('REPLACED', 'DROPPED', 'FINAL', 'FINAL_REVERTED')",
                  now(),
                  chainId)) {
            int forgotten = drop.executeUpdate();
            lowerMarker();
            return forgotten;
          }
        });
  }

  /** Every entry, the newest first, at most as many as asked for. */
  public List<JournalEntry> latest(int limit) {
    return query("ORDER BY id DESC LIMIT ?", limit);
  }

  /** The entries to which something can still happen, the oldest first. */
  public List<JournalEntry> watched() {
    return query(
        "WHERE state NOT IN ('REPLACED', 'DROPPED', 'FINAL', 'FINAL_REVERTED') ORDER BY id");
  }

  /** Whether a journal may hold open entries; found out without opening it. */
  public static boolean mayHaveOpen(Path file) {
    return new OpenMarker(file).isUp();
  }

  /** The open entries that no running process looks after, the oldest first. */
  public List<JournalEntry> leftOpen() {
    try (PreparedStatement query =
            Statements.prepare(
                connection, "SELECT id, owner FROM entries WHERE " + OPEN + " ORDER BY id");
        ResultSet row = query.executeQuery()) {
      List<Long> left = new ArrayList<>();
      while (row.next()) {
        if (!Owner.isAlive(row.getString("owner"))) {
          left.add(row.getLong("id"));
        }
      }
      return left.stream().map(this::require).toList();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The entries of one account on one chain, the oldest first. */
  public List<JournalEntry> ofAccount(long chainId, Address account) {
    return query("WHERE chain = ? AND account = ? ORDER BY id", chainId, account.lower());
  }

  /** The entries of one nonce, the oldest first. */
  public List<JournalEntry> ofNonce(long chainId, Address account, BigInteger nonce) {
    return query(
        "WHERE chain = ? AND account = ? AND nonce = ? ORDER BY id",
        chainId,
        account.lower(),
        nonce.longValueExact());
  }

  /** The entry of this number. */
  public Optional<JournalEntry> find(long id) {
    return query("WHERE id = ?", id).stream().findFirst();
  }

  /** The entry whose transaction has this hash. */
  public Optional<JournalEntry> find(Bytes hash) {
    return query("WHERE hash = ? ORDER BY id DESC", hash.hex()).stream().findFirst();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private long insert(NewEntry entry, BigInteger nonce, Optional<Long> replaces)
      throws SQLException {
    try (PreparedStatement insert =
        Statements.prepare(
            connection,
            "INSERT INTO entries (chain, account, nonce, purpose, purpose_key, state, replaces,"
                + " owner, created, updated) VALUES (?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?, ?)"
                + " RETURNING id",
            entry.chainId(),
            entry.account().lower(),
            nonce.longValueExact(),
            entry.purpose(),
            entry.purposeKey().orElse(null),
            replaces.orElse(null),
            Owner.self(),
            now(),
            now())) {
      try (var row = insert.executeQuery()) {
        return row.getLong(1);
      }
    }
  }

  /** Changes an entry that must still be as the caller knew it. */
  private JournalEntry update(
      JournalEntry entry, String assignments, EntryState expected, Object... values) {
    return inTransaction(
        () -> {
          String sql =
              "UPDATE entries SET " + assignments + ", updated = ? WHERE id = ? AND state = ?";
          try (PreparedStatement update = Statements.prepare(connection, sql, values)) {
            update.setLong(values.length + 1, now());
            update.setLong(values.length + 2, entry.id());
            update.setString(values.length + 3, expected.name());
            if (update.executeUpdate() != 1) {
              throw new JournalException(
                  "Another process changed transaction "
                      + entry.id()
                      + " in the journal meanwhile;"
                      + " it was "
                      + expected.word()
                      + ". To see it: gavel tx show "
                      + entry.id());
            }
          }
          lowerMarker();
          return require(entry.id());
        });
  }

  private void lowerMarker() throws SQLException {
    if (!hasOpen()) {
      marker.lower();
    }
  }

  private boolean hasOpen() throws SQLException {
    try (PreparedStatement open =
            Statements.prepare(connection, "SELECT 1 FROM entries WHERE " + OPEN + " LIMIT 1");
        ResultSet row = open.executeQuery()) {
      return row.next();
    }
  }

  private JournalEntry require(long id) {
    return find(id).orElseThrow(() -> new JournalException("Entry " + id + " vanished."));
  }

  private List<JournalEntry> query(String condition, Object... values) {
    try (PreparedStatement query =
        Statements.prepare(connection, JournalRows.COLUMNS + condition, values)) {
      return JournalRows.all(query);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private <T> T inTransaction(Statements.Work<T> work) {
    try {
      return Statements.immediately(connection, work);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private long now() {
    return clock.millis();
  }

  private JournalException failed(SQLException e) {
    return new JournalException(
        "The journal " + file + " cannot be used: " + e.getMessage() + ".", e);
  }
}
