package gavel.protocol.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.protocol.journal.JournalEntry.MinedIn;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Address ALICE = Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Bytes RAW = Bytes.parse("0x02aabb");
  private static final Bytes HASH = Bytes.zeros(32);

  @TempDir private Path folder;
  private Path file;
  private Journal journal;

  @BeforeEach
  void open() {
    file = folder.resolve("data/journal.db");
    journal = reopened();
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void whatWasSignedIsThereAfterwardsToTheByte() {
    JournalEntry planned = reserve("bid", 5);
    journal.signed(planned, RAW, HASH);
    journal.close();
    journal = reopened();
    assertThat(journal.watched())
        .containsExactly(
            new JournalEntry(
                1,
                313371,
                ALICE,
                BigInteger.valueOf(5),
                "bid",
                Optional.of("bid"),
                EntryState.SIGNED,
                Optional.of(RAW),
                Optional.of(HASH),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOON,
                NOON));
  }

  @Test
  void noncesGoOnFromTheChainOrFromWhatIsOnItsWay() {
    assertThat(reserve("one", 5).nonce()).isEqualTo(5);
    assertThat(reserve("two", 5).nonce()).isEqualTo(6);
    assertThat(reserve("three", 9).nonce()).isEqualTo(9);
  }

  @Test
  void aGapThatAGivenUpPlanLeftIsFilledFirst() {
    JournalEntry first = reserve("one", 5);
    reserve("two", 5);
    journal.dropped(first);
    assertThat(reserve("three", 5).nonce()).isEqualTo(5);
    assertThat(reserve("four", 5).nonce()).isEqualTo(7);
  }

  @Test
  void theSamePurposeIsNeverUnderWayTwice() {
    JournalEntry open = reserve("bid", 5);
    assertThatThrownBy(() -> reserve("bid", 5))
        .isInstanceOf(PurposeOpenException.class)
        .hasMessageContaining("number 1")
        .hasMessageContaining("gavel tx resume");
    JournalEntry signed = journal.signed(open, RAW, HASH);
    journal.mined(signed, new MinedIn(7, HASH), true);
    assertThat(reserve("bid", 6).nonce()).isEqualTo(6);
  }

  @Test
  void anotherChainOrAccountHasItsOwnNonces() {
    reserve("bid", 5);
    JournalEntry other =
        journal.reserve(
            new NewEntry(313372, ALICE, "bid", Optional.of("bid")), BigInteger.valueOf(5));
    assertThat(other.nonce()).isEqualTo(5);
  }

  @Test
  void twoOpenJournalsNeverGiveTheSameNonce() {
    try (Journal second = reopened()) {
      JournalEntry one = reserve("one", 5);
      JournalEntry two =
          second.reserve(
              new NewEntry(313371, ALICE, "two", Optional.empty()), BigInteger.valueOf(5));
      assertThat(two.nonce()).isNotEqualTo(one.nonce());
    }
  }

  @Test
  void aLocalChainThatStartedAnewCountsFromZeroAndGetsNothingOfTheOldOne() {
    JournalEntry mined = journal.signed(reserve("bid", 0), RAW, HASH);
    journal.mined(mined, new MinedIn(7, HASH), true);
    journal.signed(reserve("raise", 1), RAW, HASH);
    journal.forget(313371);
    assertThat(journal.watched()).isEmpty();
    assertThat(reserve("raise", 0).nonce()).isEqualTo(0);
  }

  @Test
  void anEntryThatChangedMeanwhileIsNotOverwritten() {
    JournalEntry planned = reserve("bid", 5);
    journal.signed(planned, RAW, HASH);
    assertThatThrownBy(() -> journal.dropped(planned))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("gavel tx show 1");
  }

  @Test
  void anEntryGoesFromMinedToFinalAndIsWatchedNoMore() {
    JournalEntry signed = journal.signed(reserve("bid", 5), RAW, HASH);
    JournalEntry mined = journal.mined(journal.sent(signed), new MinedIn(7, HASH), false);
    assertThat(mined.state()).isEqualTo(EntryState.REVERTED);
    assertThat(journal.finalized(mined).state()).isEqualTo(EntryState.FINAL_REVERTED);
    assertThat(journal.watched()).isEmpty();
    assertThat(journal.find(HASH))
        .map(JournalEntry::block)
        .contains(Optional.of(new MinedIn(7, HASH)));
  }

  @Test
  void aPlanWhoseProcessDiedIsGivenUp() throws SQLException {
    reserve("bid", 5);
    sql("UPDATE entries SET owner = '999999999:1'");
    assertThat(reserve("bid", 5).nonce()).isEqualTo(5);
    assertThat(journal.find(1)).map(JournalEntry::state).contains(EntryState.DROPPED);
  }

  @Test
  void theFileIsForItsOwnerOnly() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void whatADeadProcessLeftOpenIsToldWithoutReadingTheJournalWhereNothingIs() throws SQLException {
    assertThat(Journal.mayHaveOpen(file)).isFalse();
    JournalEntry signed = journal.signed(reserve("bid", 5), RAW, HASH);
    assertThat(Journal.mayHaveOpen(file)).isTrue();
    assertThat(journal.leftOpen()).as("this process looks after it").isEmpty();
    sql("UPDATE entries SET owner = '999999999:1'");
    assertThat(journal.leftOpen()).containsExactly(signed);
    journal.mined(journal.sent(signed), new JournalEntry.MinedIn(9, HASH), true);
    assertThat(journal.leftOpen()).isEmpty();
    assertThat(Journal.mayHaveOpen(file)).isFalse();
  }

  @Test
  void anOlderFormatIsMigratedAfterABackup() throws SQLException {
    JournalEntry planned = reserve("bid", 5);
    journal.close();
    sql("ALTER TABLE entries DROP COLUMN deed");
    sql("ALTER TABLE entries DROP COLUMN deed_since");
    sql("PRAGMA user_version = 1");
    journal = reopened();
    assertThat(journal.find(1)).contains(planned);
    Deed deed = new Deed(HASH, 7);
    assertThat(journal.handedOver(planned, deed).deed()).contains(deed);
    assertThat(file.resolveSibling(file.getFileName() + ".v1.bak")).isNotEmptyFile();
  }

  @Test
  void whatAWalletSentIsKeptWithTheNonceThatItChose() {
    JournalEntry handed = journal.handedOver(reserve("bid", 5), new Deed(HASH, 7));
    JournalEntry found = journal.found(handed, HASH, BigInteger.valueOf(9));
    assertThat(found.state()).isEqualTo(EntryState.SENT);
    assertThat(found.nonce()).isEqualTo(9);
    assertThat(found.hash()).contains(HASH);
  }

  @Test
  void aBackupPutInPlaceElsewhereHasEveryEntryAndSaysWhatIsOpen() throws IOException {
    JournalEntry sent = journal.sent(journal.signed(reserve("bid", 5), RAW, HASH));
    Path elsewhere = Files.createDirectory(file.resolveSibling("elsewhere")).resolve("journal.db");
    journal.backUp(elsewhere);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> journal.backUp(elsewhere))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("exists already");
    assertThat(Journal.mayHaveOpen(elsewhere)).isFalse();
    try (Journal restored = Journal.open(elsewhere, InstantSource.fixed(NOON))) {
      assertThat(restored.latest(10)).containsExactly(sent);
      assertThat(Journal.mayHaveOpen(elsewhere)).isTrue();
      assertThatThrownBy(
              () ->
                  restored.reserve(
                      new NewEntry(313371, ALICE, "bid", Optional.of("bid")), BigInteger.TEN))
          .isInstanceOf(PurposeOpenException.class);
    }
  }

  @Test
  void aNewerFormatIsRefused() throws SQLException {
    sql("PRAGMA user_version = 99");
    assertThatThrownBy(this::reopened)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("has format 99");
  }

  @Test
  void tenThousandEntriesAreListedAtOnce() throws SQLException {
    sql(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)"
            + " INSERT INTO entries (chain, account, nonce, purpose, state, owner, created, updated)"
            + " SELECT 313371, '"
            + ALICE.lower()
            + "', i, 'p', 'FINAL', '1:1', 0, 0 FROM n");
    assertThat(journal.latest(20)).hasSize(20);
    assertThat(journal.watched()).isEmpty();
    assertThat(reserve("bid", 10_000).nonce()).isEqualTo(10_000);
  }

  private JournalEntry reserve(String purpose, long chainNonce) {
    return journal.reserve(
        new NewEntry(313371, ALICE, purpose, Optional.of(purpose)), BigInteger.valueOf(chainNonce));
  }

  private Journal reopened() {
    return Journal.open(file, InstantSource.fixed(NOON));
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Statements.execute(connection, statement);
    }
  }
}
