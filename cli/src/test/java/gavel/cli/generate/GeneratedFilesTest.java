package gavel.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is generated is committed, and is what the commands are. */
class GeneratedFilesTest {

  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

  @Test
  void completionsAndManualAreThoseOfTheCommands() throws IOException {
    Map<String, String> wanted = Generated.files();
    Map<String, String> committed = committed();
    assertThat(committed.keySet()).as(remedy()).isEqualTo(wanted.keySet());
    wanted.forEach((name, text) -> assertThat(committed.get(name)).as(remedy()).isEqualTo(text));
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String folder : List.of("completions", "man")) {
      try (Stream<Path> present = Files.list(TOP.resolve(folder))) {
        for (Path file : present.filter(GeneratedFilesTest::generated).toList()) {
          files.put(folder + "/" + file.getFileName(), Files.readString(file));
        }
      }
    }
    return files;
  }

  private static boolean generated(Path file) {
    try {
      return Generate.isGenerated(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static String remedy() {
    return "to write them anew: mvn -q -Pgenerate -pl cli -am process-test-classes";
  }
}
