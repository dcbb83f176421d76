package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every {@code gavel wallet} command through the packaged program, as a shell runs it. */
class WalletsIT {

  private static final String WORDS = "test test test test test test test test test test test junk";
  private static final String KEY =
      "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

  /** The first accounts of {@link #WORDS}; the first one is {@link #KEY}'s. */
  private static final String FIRST = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

  private static final String SECOND = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  private static final String FOURTH = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";

  @TempDir private static Path chains;
  private static PackagedSale sale;

  @TempDir private Path home;
  private Packaged gavel;
  private String password;

  @BeforeAll
  static void open() throws IOException {
    sale = PackagedSale.up(chains);
  }

  @AfterAll
  static void close() {
    if (sale != null) {
      sale.close();
    }
  }

  @BeforeEach
  void prepare() {
    gavel = new Packaged(home).quick();
    password = " --password-file " + file("password", "correct horse");
  }

  @Test
  void anAccountIsMadeListedRenamedExportedAndRemoved() throws IOException {
    ok("wallet new alice --light" + password);
    String address = ok("wallet address alice").out().strip();
    assertThat(address).matches("0x[0-9a-fA-F]{40}");
    assertThat(ok("wallet list").out()).contains("alice", address);
    ok("wallet rename alice bob");
    assertThat(ok("wallet show bob").out()).startsWith("bob\n").contains(address);
    ok("wallet export bob --to " + home.resolve("copy.json"));
    Path bare = home.resolve("bare");
    ok("wallet export bob --bare --to " + bare + password);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bare)))
        .isEqualTo("rw-------");
    assertThat(run("wallet remove bob").exit()).isEqualTo(8);
    ok("wallet remove bob --yes");
    assertThat(ok("wallet list").out()).isEqualTo("No accounts yet. Next: gavel wallet new NAME\n");
    ok("wallet import again --keystore-file " + home.resolve("copy.json") + password);
    ok("wallet import bare --light --key-file " + bare + password);
    assertThat(ok("wallet address again").out() + ok("wallet address bare").out())
        .isEqualTo((address + "\n").repeat(2));
  }

  @Test
  void keysComeFromAPipeAFileWordsAndPathsIntoGavelsFolderOrFoundrys() {
    Path piped = Path.of(file("piped", "0x" + KEY));
    Run.Result imported =
        new Packaged(home)
            .reading(piped)
            .gavel(("wallet import piped --light --key-file -" + password).split(" ", -1));
    assertThat(imported.exit()).as(imported.err()).isZero();
    String words = " --light --mnemonic-file " + file("words", WORDS) + password;
    ok("wallet import second --index 1" + words);
    ok("wallet import fourth --path m/44'/60'/0'/0/3" + words);
    ok("wallet import cast --keystore foundry --light --key-file " + piped + password);
    assertThat(home.resolve(".foundry/keystores/cast")).exists();
    assertThat(
            ok("wallet list --json")
                .json()
                .get("accounts")
                .valueStream()
                .map(each -> each.get("name").asString() + " " + each.get("address").asString()))
        .contains("piped " + FIRST, "second " + SECOND, "fourth " + FOURTH)
        .anyMatch(each -> each.startsWith("cast "));
    assertThat(ok("wallet address cast" + password).out()).isEqualTo(FIRST + "\n");
  }

  @Test
  void theAccountsOfWordsAreFoundByWhatTheyHold() {
    sale.devnet().l1().client().raw("anvil_setBalance", FOURTH, "0xde0b6b3a7640000");
    Run.Result found =
        sale.ok(
            "operator",
            "wallet import any --scan --network devnet --mnemonic-file " + file("words", WORDS));
    assertThat(found.out()).containsPattern("3 +" + FOURTH + " +1 ETH");
  }

  @Test
  void messagesAndTypedDataAreShownSignedAndVerified() throws IOException {
    ok("wallet import alice --light --key-file " + file("key", KEY) + password);
    String hello = ok("wallet sign --message hello --account alice --yes" + password).out().strip();
    assertThat(ok("wallet verify alice --message hello --signature " + hello).out())
        .isEqualTo("Signed by " + FIRST + ".\n");
    assertThat(run("wallet verify alice --message hullo --signature " + hello).exit())
        .isEqualTo(10);
    Path mail = home.resolve("mail.json");
    Files.writeString(
        mail,
        """
        {"types": {"EIP712Domain": [{"name": "name", "type": "string"}],
                   "Mail": [{"name": "to", "type": "address"}, {"name": "text", "type": "string"}]},
         "primaryType": "Mail", "domain": {"name": "Post"},
         "message": {"to": "%s", "text": "hello"}}
        """
            .formatted(SECOND));
    Run.Result signed =
        ok("wallet sign --typed-data " + mail + " --account alice --yes" + password);
    assertThat(signed.err())
        .contains("Domain\n  name: Post\nMail\n  to: " + SECOND + "\n  text: hello\n");
    ok("wallet verify alice --typed-data " + mail + " --signature " + signed.out().strip());
    Run.Result unasked = run("wallet sign --message hello --account alice" + password);
    assertThat(unasked.exit()).isEqualTo(8);
    assertThat(unasked.out()).isEmpty();
  }

  @Test
  void whatIsWrongWithAKeyAPasswordOrAFileIsSaidAndNothingIsStored() throws IOException {
    ok("wallet import alice --light --key-file " + file("key", KEY) + password);
    String sign = "wallet sign --message x --yes --account alice --password-file ";
    refused(sign + file("wrong", "incorrect pony"), "the password does not open");
    Path open = Path.of(file("open", "correct horse"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    refused(sign + open, "chmod 600 " + open);
    Path key = home.resolve(".local/share/gavel/keystore/alice");
    String stored = Files.readString(key);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-rw-r--"));
    refused(sign + file("password", "correct horse"), "chmod 600 " + key);

    String taken = "wallet import bad --light" + password;
    String bomb = stored.replaceFirst("\"n\"\\s*:\\s*\\d+", "\"n\":1073741824");
    refused(
        taken + " --keystore-file " + file("bomb", bomb), "n=1073741824", "so the file is refused");
    refused(
        taken + " --keystore-file " + file("half", stored.substring(0, stored.length() / 2)),
        "half");
    refused(taken + " --keystore-file " + file("other", "{\"a\":1}"), "other");
    refused(
        taken + " --mnemonic-file " + file("words", WORDS.replace("junk", "jumk")),
        "\"jumk\"",
        "Did you mean \"jump\"?");
    refused(
        taken + " --mnemonic-file " + file("words", WORDS.replace("junk", "test")),
        "checksum, in word 12,");
    assertThat(ok("wallet list").out()).doesNotContain("bad");
  }

  @Test
  void atATerminalWordsAreShownOnceAndAskedBackAndAPasswordIsNotShown() throws Exception {
    try (AtTerminal person = AtTerminal.runs(gavel, "wallet new seeded --mnemonic --light")) {
      String shown = person.reads("Word ");
      String[] words = new String[13];
      shown
          .lines()
          .map(String::strip)
          .filter(line -> line.matches("\\d+ +[a-z]+"))
          .map(line -> line.split(" +", -1))
          .forEach(cells -> words[Integer.parseInt(cells[0])] = cells[1]);
      for (int asked = 0; asked < 3; asked++) {
        String number = person.reads(": ").replaceAll("\\D", "");
        person.types(words[Integer.parseInt(number)]);
        person.reads(asked < 2 ? "Word " : "New password for seeded: ");
      }
      person.types("correct horse");
      person.reads("Again: ");
      person.types("correct horse");
      assertThat(person.ends()).isZero();
      assertThat(person.all()).contains("Stored seeded  0x").doesNotContain("horse");
    }
    try (AtTerminal person =
        AtTerminal.runs(gavel, "wallet sign --message hello --account seeded")) {
      person.reads("[y/N] ");
      person.types("y");
      person.reads("Password for seeded: ");
      person.types("correct horse");
      assertThat(person.ends()).isZero();
      assertThat(person.all())
          .contains("Message of 5 bytes", "hello", "0x")
          .doesNotContain("horse");
    }
  }

  private void refused(String line, String... words) {
    Run.Result result = run(line);
    assertThat(result.exit()).as(line + "\n" + result.err()).isEqualTo(3);
    assertThat(result.err()).contains(words).doesNotContain("pony", "horse", KEY.substring(4, 20));
  }

  private Run.Result run(String line) {
    return gavel.gavel(line.split(" ", -1));
  }

  private Run.Result ok(String line) {
    Run.Result result = run(line);
    assertThat(result.exit()).as(line + "\n" + result.err()).isZero();
    return result;
  }

  private String file(String name, String content) {
    Path file = home.resolve(name);
    PrivateFiles.write(file, content + "\n");
    return file.toString();
  }
}
