package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package with a Java of its own, linked and packed as a release is, in a root folder that has
 * the C library and a shell, and nothing else.
 */
class ReleaseIT {

  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
  private static final Path PROGRAM = Path.of("target", "gavel").toAbsolutePath();

  @TempDir private Path work;

  @Test
  void thePackageWithItsOwnRuntimeNeedsNoJdk() throws IOException {
    requireRoot();
    RealProgram sh = RealProgram.of("bash", work, Map.of());
    Path root = work.resolve("root");
    output(sh, "bash", TOP + "/src/build/empty-root.sh", root.toString(), archive(sh).toString());
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(file -> file.endsWith("bin/java")))
          .containsExactly(root.resolve("opt/gavel/runtime/bin/java"));
    }
    Files.writeString(root.resolve("root/book.csv"), "entity,amount,price,lockup\na,500,0.02,no\n");
    String version = Version.current() + "\n";
    assertThat(inside(sh, root, "gavel", "--version")).isEqualTo("gavel " + version);
    assertThat(inside(sh, root, "auction-sim", "--version")).isEqualTo("auction-sim " + version);
    assertThat(inside(sh, root, "gavel", "tx", "list", "--json"))
        .isEqualTo(new Run().with("HOME", work.toString()).gavel("tx", "list", "--json").out());
    assertThat(inside(sh, root, "auction-sim", "clear", "/root/book.csv", "--terms", "gensyn"))
        .contains("$0.0200");
    assertThat(inside(sh, root, "gavel", "--train-start")).contains("/opt/gavel/cache/");
    assertThat(inside(sh, root, "gavel", "doctor"))
        .contains("from the cache /opt/gavel/cache/")
        .endsWith("Nothing is wrong.\n");
  }

  @Test
  void finishingThePackageAgainChangesNothing() throws IOException {
    Path again = work.resolve("gavel/lib");
    copy(PROGRAM.resolve("lib"), again);
    RealProgram sh = RealProgram.of("sh", work, Map.of());
    assertThat(output(sh, java(), TOP + "/src/build/Finish.java", again.toString())).isEmpty();
    assertThat(contents(work.resolve("gavel/lib"))).isEqualTo(contents(PROGRAM.resolve("lib")));
    assertThat(contents(work.resolve("gavel/text"))).isEqualTo(contents(PROGRAM.resolve("text")));
  }

  /** The archive of the release build where there is one, else the same made here. */
  private Path archive(RealProgram sh) throws IOException {
    Path folder = work.resolve("gavel-package");
    copy(PROGRAM, folder);
    output(sh, java(), TOP + "/src/build/Runtime.java", folder.resolve("runtime").toString());
    Path archive = work.resolve("gavel.tar.gz");
    output(sh, "tar", "-czf", archive.toString(), "-C", work.toString(), "gavel-package");
    return archive;
  }

  private static String inside(RealProgram sh, Path root, String program, String... words) {
    // Without /proc the loader does not know where a program lies.
    String libraries = "LD_LIBRARY_PATH=/opt/gavel/runtime/lib";
    Stream<String> start =
        Stream.of("env", "-i", "PATH=" + System.getenv("PATH"), "HOME=/root", libraries);
    Stream<String> line =
        Stream.of("/usr/sbin/chroot", root.toString(), "/opt/gavel/bin/" + program);
    return sh.output(
        Stream.of(start, line, Stream.of(words)).flatMap(each -> each).toArray(String[]::new));
  }

  private static void requireRoot() {
    boolean root = "root".equals(System.getProperty("user.name"));
    if (!root) {
      System.err.println("SKIPPED: the package in an empty root folder, since this is not root");
      assertThat(System.getenv("GAVEL_REQUIRE_ALL")).as("not root").isNull();
    }
    assumeTrue(root, "not root");
  }

  private static String output(RealProgram sh, String... command) {
    return sh.output(command);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(
            folder.relativize(file).toString(),
            gavel.auction.Sha256.hexOf(Files.readAllBytes(file)));
      }
    }
    return found;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path place = to.resolve(from.relativize(file).toString());
        Files.createDirectories(place.getParent());
        if (!Files.isDirectory(file)) {
          Files.copy(file, place, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
