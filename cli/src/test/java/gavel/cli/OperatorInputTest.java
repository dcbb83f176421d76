package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of an operator's that are missing or something else: each is named, with what to do. */
class OperatorInputTest {

  @TempDir private Path home;

  @Test
  void aFileThatIsNoBatchOfASafeIsNamedInOneParagraph() throws IOException {
    Path file = Files.writeString(home.resolve("b.json"), "x");
    assertRefused(
        "operator safe-status " + file,
        file
            + ": This is no batch of a Safe's Transaction Builder: Unrecognized token 'x': was"
            + " expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n"
            + "  An operator's command writes one: --safe ADDRESS --out FILE\n");
  }

  @Test
  void aRegistrarWithoutPeopleSaysHowToGiveItSome() {
    Path missing = home.resolve("nobody.toml");
    assertRefused(
        "operator registrar import " + missing,
        "there is no entities file " + missing + "; check the path\n");
    assertRefused(
        "operator registrar export " + home.resolve("now.toml"),
        "no entities file was loaded yet; give it one: gavel operator registrar import FILE\n");
  }

  @Test
  void whoEndsOrHandsOutBeforeSettlingIsToldToSettle() {
    String folder =
        home.resolve(".local/share/gavel/bundles/Gensyn AI public sale-final").toString();
    for (String command : List.of("finalize", "distribute")) {
      assertRefused(
          "operator " + command + " --sale gensyn",
          "there is no settlement of Gensyn AI public sale here yet: no "
              + folder
              + ".\n  To settle, which makes it: gavel operator settle. One in another folder:"
              + " --bundle FOLDER\n");
    }
  }

  @Test
  void aFileIsNoFolderOfASettlementOrACommitment() throws IOException {
    Path file = Files.writeString(home.resolve("notes"), "x");
    String noBundle = file + " is a file. A settlement bundle is a folder.\n";
    assertRefused("operator finalize --sale gensyn --bundle " + file, noBundle);
    assertRefused("verify settlement --bundle " + file, noBundle);
    assertRefused(
        "operator commit --sale gensyn --into " + file,
        file + " is a file. A commitment is kept in a folder.\n");
  }

  @Test
  void aFileIsNoFolderForARehearsal() throws IOException {
    Path file = Files.writeString(home.resolve("notes"), "x");
    assertRefused(
        "operator rehearse gensyn --into " + file,
        file + " is a file.\n  Name a folder: --into FOLDER\n");
  }

  @Test
  void aWalletThatIsNoneIsSaidInOneSentence() throws IOException {
    Path file =
        Files.writeString(
            home.resolve("activity.csv"),
            "wallet,activity,social,earnings,first_seen,last_seen\n0x12,1,1,1,0,0\n");
    assertRefused(
        "operator snapshot make --policy p.toml --out s --activity " + file,
        file
            + ", line 2: An address is 0x and 40 hex digits, such as 0x0000…0000; got"
            + " \"0x12\".\n");
  }

  @Test
  void aTimeThatIsNoneIsSaidWithOneThatIs() {
    assertThat(run("operator tge --opens yesterday"))
        .isEqualTo(
            new Run.Result(
                2,
                "",
                """
                gavel: Invalid value for option '--opens': got 'yesterday', wanted a time such as 2099-01-01T12:00:00Z
                  Try: gavel operator tge --help
                """));
  }

  private void assertRefused(String line, String said) {
    assertThat(run(line)).isEqualTo(new Run.Result(3, "", "gavel: " + said));
  }

  private Run.Result run(String line) {
    return new Run().with("HOME", home.toString()).gavel(line.split(" ", -1));
  }
}
