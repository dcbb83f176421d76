package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installer puts everything in its place, makes the start-up cache, and takes it all away. */
class InstallIT {

  @TempDir private Path home;

  @Test
  void whatIsInstalledStartsFromACacheAndLeavesNothingBehind() throws IOException {
    Path prefix = home.resolve("prefix");
    Run.Result installed = install(prefix.toString());
    assertThat(installed.exit()).as(installed.err()).isZero();
    assertThat(prefix.resolve("share/man/man1/gavel-bid-place.1")).exists();
    assertThat(prefix.resolve("share/man/man5/gavel-sale.5")).exists();
    assertThat(prefix.resolve("share/bash-completion/completions/auction-sim")).exists();
    assertThat(prefix.resolve("share/zsh/site-functions/_gavel")).exists();
    assertThat(prefix.resolve("share/fish/vendor_completions.d/gavel.fish")).exists();

    Packaged gavel = new Packaged(home).as(prefix.resolve("bin/gavel"));
    Run.Result version = gavel.gavel("--version");
    assertThat(version).isEqualTo(new Run.Result(0, "gavel " + Version.current() + "\n", ""));
    assertThat(gavel.gavel("doctor").unwrapped()).contains("start-up", "from the cache " + prefix);

    assertThat(install("--uninstall", prefix.toString()).exit()).isZero();
    assertThat(files(prefix)).isEmpty();
    assertThat(install("--uninstall", prefix.toString()).exit()).isEqualTo(3);
  }

  @Test
  void withoutACacheItWorksAndSaysHowToMakeOne() {
    Run.Result doctor = new Packaged(home).gavel("doctor");
    assertThat(doctor.out()).contains("no cache for this build", "gavel --train-start");
    assertThat(doctor.err()).isEmpty();
  }

  @Test
  void aCacheOfAnotherBuildOrJavaIsNotUsedAndABrokenOneDoesNoHarm() throws IOException {
    Path prefix = home.resolve("prefix");
    assertThat(install(prefix.toString()).exit()).isZero();
    Packaged gavel = new Packaged(home).as(prefix.resolve("bin/gavel"));
    Path folder = prefix.resolve("lib/gavel/cache");
    Path cache = files(folder).getFirst();
    Run.Result well = gavel.gavel("tx", "list", "--json");
    assertThat(well.err()).isEmpty();

    Files.writeString(cache, "no cache at all");
    Run.Result broken = gavel.gavel("tx", "list", "--json");
    assertThat(broken.exit()).isZero();
    assertThat(broken.out()).isEqualTo(well.out());

    Path build = prefix.resolve("lib/gavel/lib/BUILD");
    Files.writeString(build, "0123456789abcdef\n");
    assertThat(gavel.gavel("tx", "list", "--json")).isEqualTo(well);
    assertThat(gavel.gavel("doctor").unwrapped())
        .contains("no cache for this build on this Java; of another one: " + cache);
  }

  @Test
  void theCallersJavaOptionsMakeNoNoise() {
    Packaged gavel =
        new Packaged(home)
            .with("JAVA_TOOL_OPTIONS", "-Dnoise=yes")
            .with("JDK_JAVA_OPTIONS", "-Dnoise=yes")
            .with("_JAVA_OPTIONS", "-Dnoise=yes");
    assertThat(gavel.gavel("tx", "list")).isEqualTo(new Run.Result(0, "No transactions.\n", ""));
  }

  @Test
  void whoSitsAtATerminalIsToldOnceHowToStartFaster() {
    String line = new Packaged(home).program() + " tx list";
    RealProgram terminal =
        RealProgram.of(
            "script",
            home,
            Map.of("HOME", home.toString(), "JAVA_HOME", System.getProperty("java.home")));
    assertThat(terminal.output("script", "-qec", line, "/dev/null"))
        .contains("gavel --train-start", "No transactions.");
    assertThat(terminal.output("script", "-qec", line, "/dev/null"))
        .contains("No transactions.")
        .doesNotContain("--train-start");
  }

  private Run.Result install(String... args) {
    Path script = new Packaged(home).program().resolveSibling("../install.sh");
    return new Packaged(home).as(script).gavel(args);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !Files.isDirectory(file)).toList();
    }
  }
}
