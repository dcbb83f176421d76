package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages in the system's own reader of manuals. */
class ManPagesTest {

  private static final Path PAGES = Path.of("..", "man").toAbsolutePath().normalize();

  private final RealProgram man =
      RealProgram.of("man", PAGES, Map.of("LC_ALL", "C.UTF-8", "MANWIDTH", "200"));

  @Test
  void everyPageRendersWithoutAWarning() {
    String each =
        "for page in *.[1-9]; do man --warnings -E UTF-8 -l -Tutf8 -Z \"$page\" >/dev/null; done";
    assertThat(man.output("sh", "-c", each)).isEmpty();
  }

  @Test
  void aCommandsPageShowsWhatMustBeTyped() {
    assertThat(man.output("man", "-l", "gavel-bid-place.1"))
        .contains("gavel-bid-place - the first bid")
        .contains("gavel bid place (--price USD | --fdv USD | --tick N) --amount USD [options]")
        .contains("--lock, --no-lock");
  }

  @Test
  void theTableOfExitCodesIsInThePages() {
    String page = man.output("man", "-l", "gavel-exit-codes.7");
    for (gavel.cli.exit.ExitCode code : gavel.cli.exit.ExitCode.values()) {
      assertThat(page).contains(code.code() + " " + code.label());
    }
  }
}
