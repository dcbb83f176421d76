package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
