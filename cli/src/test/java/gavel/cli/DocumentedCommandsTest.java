package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command line in the pages for readers is run: here, by the test that is named, or by one
 * that types its command.
 */
class DocumentedCommandsTest {

  private static final Path TOP = Path.of("..");
  private static final List<String> PAGES =
      List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md");

  /** In a code span, or at the start of a line in a block, or after another command. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)(?:`|^|&& )((?:[\\w./]*/)?(?:gavel|auction-sim|install\\.sh|mvn) [^`\\n&]+?)(?=`| &&|$)");

  /** Lines that end with 0 in an empty home. */
  private static final Set<String> RUN_HERE =
      Set.of(
          "gavel --help",
          "gavel GROUP",
          "gavel GROUP COMMAND --help",
          "gavel help exit-codes",
          "gavel doctor",
          "gavel doctor --json",
          "gavel simulate");

  /** Who runs the others. The build is Maven's, so Maven's lines are what runs this test. */
  private static final Map<String, String> RUN_ELSEWHERE =
      Map.ofEntries(
          Map.entry("gavel demo", "DemoIT"),
          Map.entry("gavel demo --keep", "DemoIT"),
          Map.entry("cli/target/gavel/bin/gavel demo", "DemoIT"),
          Map.entry("gavel devnet up", "TutorialIT"),
          Map.entry("gavel tx resume", "DocumentedCommandsTest"),
          Map.entry("cli/target/gavel/install.sh PREFIX", "InstallIT"),
          Map.entry("install.sh --uninstall PREFIX", "InstallIT"),
          Map.entry("gavel --train-start", "InstallIT"),
          Map.entry("mvn verify", "the build"),
          Map.entry("mvn -q -DskipTests package", "the build"),
          Map.entry("mvn -q -pl wallet -am verify", "the build"),
          Map.entry("mvn -q -N generate-sources exec:exec@format", "check-format of the build"),
          Map.entry("mvn -q -Pgenerate -pl cli -am process-test-classes", "GeneratedFilesTest"),
          Map.entry("mvn -Prelease -DskipTests verify", "the release workflow"));

  @TempDir private Path home;

  @Test
  void resumingIsDoneWhereNothingIsOpen() {
    Run.Result result = new Run().with("HOME", home.toString()).gavel("tx", "resume");
    assertThat(result.exit()).as(result.err()).isZero();
  }

  @Test
  void everyCommandLineOfThePagesIsRunByATest() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (String page : PAGES) {
      LINE.matcher(Files.readString(TOP.resolve(page)))
          .results()
          .forEach(found -> shown.add(found.group(1).strip()));
    }
    Set<String> unknown = new TreeSet<>(shown);
    unknown.removeAll(RUN_HERE);
    unknown.removeAll(RUN_ELSEWHERE.keySet());
    String tests = tests();
    unknown.removeIf(line -> isTyped(line, tests));
    assertThat(unknown).isEmpty();
    assertThat(shown).contains("gavel help exit-codes", "cli/target/gavel/bin/gavel demo");
  }

  /** Whether a test types this command, as words of a line or of an array. */
  private static boolean isTyped(String line, String tests) {
    List<String> words =
        Stream.of(line.split(" ", -1))
            .skip(1)
            .takeWhile(word -> word.matches("[a-z][a-z-]*"))
            .toList();
    return !words.isEmpty()
        && (tests.contains("\"" + String.join("\", \"", words) + "\"")
            || tests.contains(String.join(" ", words) + " "));
  }

  private static String tests() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String module : List.of("cli", "src/spark")) {
      try (Stream<Path> files = Files.walk(TOP.resolve(module).resolve("src/test"))) {
        for (Path file :
            files.filter(each -> each.toString().matches(".*(Test|IT)\\.java")).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  @Test
  void whatIsRunHereEndsWell() {
    for (String line : RUN_HERE) {
      String words = line.replace("GROUP", "bid").replace("COMMAND", "place");
      Run.Result result =
          new Run()
              .with("HOME", home.toString())
              .gavel(words.substring("gavel ".length()).split(" ", -1));
      assertThat(result.exit()).as(line + "\n" + result.err()).isZero();
      assertThat(result.out()).as(line).isNotEmpty();
    }
  }

  @Test
  void theTestsThatAreNamedAreThere() {
    for (String test : new TreeSet<>(RUN_ELSEWHERE.values())) {
      if (!test.contains(" ")) {
        assertThat(TOP.resolve("cli/src/test/java"))
            .isDirectoryRecursivelyContaining("glob:**/" + test + ".java");
      }
    }
  }

  @Test
  void everyScriptThatThePagesNameCanBeRun() throws IOException {
    Pattern script = Pattern.compile("`(src/[a-z]+/[a-z-]+(?:\\.sh)?|\\.ci/run)`");
    for (String page : PAGES) {
      script
          .matcher(Files.readString(TOP.resolve(page)))
          .results()
          .map(found -> TOP.resolve(found.group(1)))
          .filter(file -> !Files.isDirectory(file))
          .forEach(file -> assertThat(file).isExecutable());
    }
  }
}
