package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler's check of comments does not see, the renderer itself may still warn of. */
class DocstringsTest {

  private static final List<String> MODULES =
      List.of("auction-sim", "wallet", "src/protocol", "src/registrar", "src/devnet", "cli");

  @TempDir private Path folder;

  @Test
  void theDocstringsOfAllModulesAreRenderedWithoutAWarning()
      throws IOException, InterruptedException {
    List<String> sources = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
        files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(sources::add);
      }
    }
    Path list = Files.write(folder.resolve("sources"), sources);
    Path said = folder.resolve("said");
    Path pages = folder.resolve("pages");
    // A comment on everything is not wanted: a name that says it all needs none.
    int exit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javadoc").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-quiet",
                "-Werror",
                "-Xdoclint:all,-missing",
                "-noindex",
                "-notree",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                pages.toString(),
                "@" + list)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();

    assertThat(Files.readString(said, StandardCharsets.UTF_8)).isEmpty();
    assertThat(exit).isZero();
    assertThat(pages.resolve("gavel/auction/Terms.html")).exists();
  }
}
