package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.wallet.Bytes;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for every secret of a full run in all that the run said and wrote. */
class SecretsTest {
  private static final String KEY = "7f" + "3c".repeat(30) + "21";
  private static final String PASSWORD = "gr33n-pelican!under_the?bridge";
  private static final String PASSPHRASE = "quiet*harbour#nine";

  @TempDir private Path home;

  private final List<Run.Result> said = new ArrayList<>();
  private final Map<String, byte[]> secrets = new LinkedHashMap<>();

  @Test
  void noSecretOfAFullRunIsInItsOutputOrInAFileThatIsNotMeantForIt() throws IOException {
    try (LocalSale sale = LocalSale.up(home)) {
      sale.operator("operator", "stage", "commitment", "--yes");
      makeAccounts(sale);
      bid(sale);
      fail(sale);
      look(sale);
    }
    collectSecrets();
    assertThat(secrets).hasSizeGreaterThan(6);
    said.forEach(result -> assertClean("what the program said", result.toString()));
    for (Path file : files()) {
      assertClean(home.relativize(file).toString(), Files.readAllBytes(file));
    }
  }

  @Test
  void aBugsReportDoesNotRepeatWhatTheExceptionSaid() {
    Node.Verb verb = Node.verb("burst", "fails", Bursting::new);
    for (String[] options : new String[][] {{}, {"--json"}, {"--verbose"}}) {
      Run.Result burst =
          new Run().program(Node.group("gavel", "a program", verb), "burst", options);
      assertThat(burst.exit()).isEqualTo(1);
      assertThat(burst.toString()).doesNotContain(PASSWORD);
    }
  }

  private void makeAccounts(LocalSale sale) {
    String password = file("password", PASSWORD);
    String passphrase = file("passphrase", PASSPHRASE);
    String words = home.resolve("words").toString();
    String opening = " --light --password-file " + password;
    ok(sale, "alice", "wallet import own --key-file " + file("key", KEY) + opening + " --verbose");
    ok(
        sale,
        "alice",
        "wallet new seeded --mnemonic --mnemonic-out "
            + words
            + " --passphrase-file "
            + passphrase
            + opening
            + " --json");
    ok(
        sale,
        "alice",
        "wallet import again --mnemonic-file "
            + words
            + " --passphrase-file "
            + passphrase
            + opening
            + " --json");
    ok(sale, "alice", "wallet export own --bare --to " + home.resolve("bare") + opening(password));
    ok(sale, "own", "wallet sign --message hello --yes --json" + opening(password));
  }

  private void bid(LocalSale sale) {
    ok(sale, "alice", "register login --json");
    ok(sale, "alice", "register permit --json --verbose");
    ok(sale, "alice", "bid place --price 0.03 --amount 500 --token usdc --yes --json --verbose");
    ok(sale, "alice", "bid raise --by 5 --yes --verbose");
  }

  /** Every kind of failure that handles a secret. */
  private void fail(LocalSale sale) {
    String wrong = file("wrong", PASSWORD + "x");
    run(sale, "own", "wallet sign --message x --yes --verbose --json" + opening(wrong));
    run(sale, "alice", "wallet import bad --verbose --key-file " + file("short", KEY.substring(2)));
    run(
        sale,
        "alice",
        "wallet import bad --verbose --mnemonic-file " + file("no-words", PASSPHRASE));
    run(sale, "own", "bid place --price 0.03 --amount 5 --token usdc --yes --verbose");
    run(
        sale,
        "own",
        "wallet sign --message x --yes --verbose --signer file:" + home.resolve("wrong"));
  }

  private void look(LocalSale sale) {
    for (String line :
        List.of(
            "wallet list --json",
            "wallet show own --json",
            "register status --json",
            "tx list --json --limit 100",
            "tx show 1 --json",
            "tx show 1",
            "status --json",
            "doctor --json --verbose")) {
      run(sale, "alice", line);
    }
  }

  private void collectSecrets() throws IOException {
    secrets.put("key", Bytes.parse("0x" + KEY).toArray());
    secrets.put("key in hex", text(KEY));
    secrets.put("password", text(PASSWORD));
    secrets.put("passphrase", text(PASSPHRASE));
    secrets.put("words", text(Files.readString(home.resolve("words")).strip()));
    secrets.put("devnet's password", text(line(data().resolve("devnet/password"))));
    int number = 0;
    for (Path login : below(data().resolve("logins"))) {
      for (String value : Files.readString(login).split("\"", -1)) {
        if (value.length() >= 24 && value.matches("[A-Za-z0-9_.-]+")) {
          secrets.put("login token " + number++, text(value));
        }
      }
    }
  }

  private void assertClean(String what, String text) {
    assertClean(what, text(text));
  }

  private void assertClean(String what, byte[] content) {
    String all = new String(content, StandardCharsets.ISO_8859_1);
    secrets.forEach(
        (name, secret) -> {
          for (String form : forms(secret)) {
            assertThat(all.contains(form)).as("%s holds the %s", what, name).isFalse();
          }
        });
  }

  /** A secret as it is, and as it is usually written. */
  private static List<String> forms(byte[] secret) {
    String hex = Bytes.of(secret).hex().substring(2);
    return List.of(
        new String(secret, StandardCharsets.ISO_8859_1),
        hex,
        hex.toUpperCase(Locale.ROOT),
        Base64.getEncoder().withoutPadding().encodeToString(secret),
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** What the run wrote, but for the files that are there to hold a secret. */
  private List<Path> files() throws IOException {
    List<String> meant =
        List.of("password", "passphrase", "words", "key", "bare", "wrong", "short", "no-words");
    return below(home).stream()
        .filter(file -> !(file.getParent().equals(home) && meant.contains(name(file))))
        .filter(file -> !file.startsWith(data().resolve("logins")))
        .filter(file -> !file.equals(data().resolve("devnet/password")))
        .toList();
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String line(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  private Path data() {
    return home.resolve(".local/share/gavel");
  }

  private static String opening(String passwordFile) {
    return " --password-file " + passwordFile;
  }

  private void ok(LocalSale sale, String account, String line) {
    Run.Result result = run(sale, account, line);
    assertThat(result.exit()).as(line + "\n" + result.err()).isZero();
  }

  private Run.Result run(LocalSale sale, String account, String line) {
    Run.Result result = sale.run(account, "alice", line.split(" ", -1));
    said.add(result);
    return result;
  }

  private String file(String name, String content) {
    Path file = home.resolve(name);
    PrivateFiles.write(file, content + "\n");
    return file.toString();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A command that ends in an exception that nobody foresaw, with a secret in it. */
  @picocli.CommandLine.Command(description = "fails")
  private static final class Bursting extends GavelCommand {
    @Override
    public View call() {
      throw new IllegalStateException(PASSWORD);
    }
  }
}
