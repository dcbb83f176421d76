package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.journal.NewEntry;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalletCommandsTest {
  private static final String KEY =
      "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
  private static final String ADDRESS = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

  @TempDir private Path home;
  private Run run;
  private String password;
  private String key;

  @BeforeEach
  void prepare() {
    run = new Run().with("HOME", home.toString());
    password = file("password", "correct horse\n");
    key = file("key", "0x" + KEY + "\n");
  }

  @Test
  void anImportedKeyIsListedShownRenamedAndRemoved() {
    assertThat(importAlice().exit()).isZero();
    assertThat(ok("wallet", "list", "--json").json().at("/accounts/0/address").asString())
        .isEqualTo(ADDRESS);
    assertThat(ok("wallet", "address", "alice").out()).isEqualTo(ADDRESS + "\n");
    ok("wallet", "rename", "alice", "bob");
    assertThat(ok("wallet", "show", "bob").out()).startsWith("bob\n").contains(ADDRESS);
    assertThat(run.gavel("wallet", "remove", "bob").exit()).isEqualTo(8);
    ok("wallet", "remove", "bob", "--yes");
    assertThat(ok("wallet", "list").out()).contains("No accounts yet");
  }

  @Test
  void aSignatureIsVerifiedAndAnotherOnesIsADifference() {
    importAlice();
    String signature =
        ok(
                "wallet",
                "sign",
                "--message",
                "hello",
                "--account",
                "alice",
                "--yes",
                "--password-file",
                password)
            .out()
            .strip();
    assertThat(
            ok("wallet", "verify", "alice", "--message", "hello", "--signature", signature).out())
        .isEqualTo("Signed by " + ADDRESS + ".\n");
    assertThat(
            run.gavel("wallet", "verify", "alice", "--message", "hullo", "--signature", signature)
                .exit())
        .isEqualTo(10);
  }

  @Test
  void aMessageIsShownBeforeItIsSignedAndNothingIsSignedWithoutConsent() {
    importAlice();
    Run.Result result =
        run.gavel(
            "wallet",
            "sign",
            "--message",
            "hello",
            "--account",
            "alice",
            "--password-file",
            password);
    assertThat(result.exit()).isEqualTo(8);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("Message of 5 bytes\nhello\n");
  }

  @Test
  void anExportedKeyFileOpensElsewhereAndABareKeyIsForItsOwnerOnly() throws IOException {
    importAlice();
    String copy = home.resolve("copy.json").toString();
    ok("wallet", "export", "alice", "--to", copy);
    ok("wallet", "import", "again", "--keystore-file", copy, "--password-file", password);
    Path bare = home.resolve("bare");
    ok("wallet", "export", "alice", "--bare", "--to", bare.toString(), "--password-file", password);
    assertThat(Files.readString(bare)).isEqualTo("0x" + KEY + "\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bare)))
        .isEqualTo("rw-------");
  }

  @Test
  void aWrongPasswordEndsWithThreeAndSaysNothingSecret() {
    importAlice();
    Run.Result result =
        run.gavel(
            "wallet",
            "sign",
            "--message",
            "x",
            "--account",
            "alice",
            "--yes",
            "--password-file",
            file("wrong", "incorrect pony\n"));
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("gavel: the password does not open ").doesNotContain("pony");
  }

  @Test
  void noCommandRepeatsAKeyOrPassword() {
    String everything =
        importAlice().toString()
            + ok("wallet", "list", "--json")
            + run.gavel("wallet", "import", "alice", "--key-file", key, "--password-file", password)
            + run.gavel(
                "wallet",
                "import",
                "bad",
                "--key-file",
                file("short", KEY.substring(2)),
                "--password-file",
                password,
                "--verbose");
    assertThat(everything).doesNotContain(KEY.substring(4, 20)).doesNotContain("horse");
  }

  @Test
  void aPasswordFileForAllEndsWithTheCommandThatMendsIt() throws IOException {
    Files.setPosixFilePermissions(Path.of(password), PosixFilePermissions.fromString("rw-r--r--"));
    Run.Result result = importAlice();
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("chmod 600 " + password);
  }

  @Test
  void theJournalIsEmptyAtFirstAndAnUnknownTransactionIsNamed() {
    assertThat(ok("tx", "list").out()).isEqualTo("No transactions.\n");
    assertThat(run.gavel("tx", "show", "7").exit()).isEqualTo(3);
    assertThat(run.gavel("tx", "show", "seven").exit()).isEqualTo(2);
  }

  @Test
  void whatAKilledRunLeftOpenIsSaidByTheNextCommand() throws SQLException {
    Path file = home.resolve(".local/share/gavel/journal.db");
    try (Journal journal = Journal.open(file, InstantSource.system())) {
      JournalEntry bid =
          journal.reserve(
              new NewEntry(1, Address.parse(ADDRESS), "bid", Optional.empty()), BigInteger.ONE);
      journal.signed(bid, Bytes.of((byte) 1), Bytes.zeros(32));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE entries SET owner = '999999999:1'");
    }
    assertThat(ok("wallet", "list").err())
        .isEqualTo("A transaction is open: number 1, bid, signed. To go on: gavel tx resume\n");
    assertThat(ok("wallet", "list", "--quiet").err()).isEmpty();
    assertThat(ok("tx", "list").err()).isEmpty();
  }

  @Test
  void wordsGiveTheSameAccountAgainAndOnlyWhoTypesThemBackGetsOne() {
    String words = home.resolve("words").toString();
    ok(
        "wallet",
        "new",
        "one",
        "--mnemonic",
        "--words",
        "24",
        "--mnemonic-out",
        words,
        "--light",
        "--password-file",
        password);
    ok("wallet", "import", "two", "--mnemonic-file", words, "--light", "--password-file", password);
    assertThat(ok("wallet", "address", "two").out())
        .isEqualTo(ok("wallet", "address", "one").out());
    Run.Result alone =
        run.gavel("wallet", "new", "three", "--mnemonic", "--light", "--password-file", password);
    assertThat(alone.exit()).isEqualTo(8);
    assertThat(run.gavel("wallet", "show", "three").exit()).isEqualTo(3);
  }

  @Test
  void aWordThatIsNoneIsNamedWithTheOneThatWasMeant() {
    String words = file("words", "test test test test test test test test test test test jumk\n");
    Run.Result wrong =
        run.gavel(
            "wallet",
            "import",
            "x",
            "--mnemonic-file",
            words,
            "--light",
            "--password-file",
            password);
    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err()).contains("\"jumk\"").contains("Did you mean \"jump\"?");
  }

  @Test
  void aBareKeyFileSignsWithoutBeingStored() {
    String signature =
        ok("wallet", "sign", "--message", "hello", "--yes", "--signer", "file:" + key)
            .out()
            .strip();
    assertThat(
            ok("wallet", "verify", ADDRESS, "--message", "hello", "--signature", signature).out())
        .isEqualTo("Signed by " + ADDRESS + ".\n");
  }

  private Run.Result importAlice() {
    return run.gavel(
        "wallet", "import", "alice", "--light", "--key-file", key, "--password-file", password);
  }

  private Run.Result ok(String... args) {
    Run.Result result = run.gavel(args);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private String file(String name, String content) {
    Path file = home.resolve(name);
    PrivateFiles.write(file, content);
    return file.toString();
  }
}
