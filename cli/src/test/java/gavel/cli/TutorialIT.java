package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line of the tutorial's page, as somebody would copy it. */
class TutorialIT {

  private static final Path PAGE = Path.of("..", "man", "gavel-tutorial.7");

  @TempDir private Path home;

  @Test
  void everyLineOfTheTutorialDoesWhatItSays() throws IOException {
    Packaged gavel = new Packaged(home).with("GAVEL_ANVIL", LocalNode.anvil().toString()).quick();
    gavel.with("GAVEL_BROWSER", browser(gavel).toString());
    List<String> lines = lines();
    assertThat(lines).hasSizeGreaterThan(30).last().isEqualTo("gavel devnet down");
    try {
      for (String line : lines) {
        Run.Result result = gavel.gavel(line.substring("gavel ".length()).split(" ", -1));
        assertThat(result.exit()).as(line + "\n" + result.out() + result.err()).isZero();
      }
    } finally {
      gavel.gavel("devnet", "down");
    }
  }

  /** The commands between the marks of an example, as a terminal shows them. */
  private static List<String> lines() throws IOException {
    return Files.readString(PAGE)
        .lines()
        .filter(line -> line.startsWith("gavel "))
        .map(line -> line.replace("\\-", "-"))
        .toList();
  }

  /** Who picks alice on the login page. */
  private Path browser(Packaged gavel) throws IOException {
    Path script = home.resolve("browser");
    Files.writeString(
        script, "#!/bin/sh\nexec '" + gavel.program() + "' devnet login alice \"$1\"\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }
}
