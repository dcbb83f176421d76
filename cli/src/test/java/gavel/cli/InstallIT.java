package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    assertThat(gavel.gavel("doctor").out()).contains("start-up", "from the cache " + prefix);

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
