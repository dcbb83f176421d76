package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Key files go to {@code cast wallet} and come from it, and sign the same on both sides. */
class CastWalletTest {
  private static final String KEY = "0x" + "5a".repeat(32);
  private static final String ADDRESS = "0xa8049bB68181799124F98E467DD749e120abFA64";

  @TempDir private Path home;
  private Path cast;
  private Path folder;
  private String password;
  private Run run;

  @BeforeEach
  void prepare() throws IOException {
    cast = FoundryCast.program();
    folder = Files.createDirectories(home.resolve(".foundry/keystores"));
    password = file("password", "correct horse\n");
    run = new Run().with("HOME", home.toString());
  }

  @Test
  void aKeyFileOfOursOpensAndSignsInCast() {
    gavel(
        "wallet import alice --keystore foundry --light --key-file "
            + file("key", KEY + "\n")
            + " --password-file "
            + password);
    Path ours = folder.resolve("alice");
    String opening = " --keystore " + ours + " --password-file " + password;
    assertThat(cast("wallet address" + opening)).isEqualTo(ADDRESS);
    assertThat(cast("wallet sign" + opening + " hello")).isEqualTo(sign("alice", "foundry"));
  }

  @Test
  void aKeyFileOfCastsIsListedAndSignsHereOnceItIsForItsOwnerOnly() throws IOException {
    cast(
        "wallet import bob --private-key "
            + KEY
            + " --unsafe-password correct_horse --keystore-dir "
            + folder);
    password = file("password2", "correct_horse\n");
    Path theirs = folder.resolve("bob");
    assertThat(gavel("wallet list --json").json().at("/accounts/0/name").asString())
        .isEqualTo("bob");

    Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rw-r--r--"));
    Run.Result open =
        run.gavel(words("wallet address bob --keystore foundry --password-file " + password));
    assertThat(open.exit()).isEqualTo(3);
    assertThat(open.err()).contains("chmod 600 " + theirs);

    Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rw-------"));
    assertThat(gavel("wallet address bob --password-file " + password).out())
        .isEqualTo(ADDRESS + "\n");
    String opening = " --keystore " + theirs + " --password-file " + password;
    assertThat(sign("bob", folder.toString())).isEqualTo(cast("wallet sign" + opening + " hello"));
  }

  private String sign(String account, String keystore) {
    return gavel(
            "wallet sign --message hello --yes --account %s --keystore %s --password-file %s"
                .formatted(account, keystore, password))
        .out()
        .strip();
  }

  private Run.Result gavel(String line) {
    Run.Result result = run.gavel(words(line));
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private String cast(String line) {
    List<String> command = new ArrayList<>(List.of(cast.toString()));
    command.addAll(List.of(words(line)));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Map.of("HOME", home.toString(), "NO_COLOR", "1"));
    try {
      Process process = builder.redirectErrorStream(true).start();
      String out =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      assertThat(process.waitFor()).as(out).isZero();
      return out;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String[] words(String line) {
    return line.split(" ", -1);
  }

  private String file(String name, String content) {
    Path file = home.resolve(name);
    PrivateFiles.write(file, content);
    return file.toString();
  }
}
