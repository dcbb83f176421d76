package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LauncherTest {

  private final Run run = new Run();

  @Test
  void anUnknownCommandNamesTheNearestAndEndsWithUsage() {
    Run.Result result = run.gavel("help", "exit-cods");
    assertThat(result)
        .isEqualTo(
            new Run.Result(
                2,
                "",
                """
                gavel: unknown command: gavel help exit-cods. Did you mean: gavel help exit-codes
                  Try: gavel help --help
                """));
  }

  @Test
  void anUnknownOptionSaysWhereTheHelpIs() {
    Run.Result result = run.gavel("help", "exit-codes", "--jason");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("--jason").endsWith("Try: gavel help exit-codes --help\n");
  }

  @Test
  void theTableOfExitCodesIsTheEnum() {
    Run.Result result = run.gavel("help", "exit-codes", "--json");
    assertThat(result.exit()).isZero();
    assertThat(result.json().get("codes")).hasSize(gavel.cli.exit.ExitCode.values().length);
    assertThat(result.json().get("codes").get(6).get("code").asInt()).isEqualTo(6);
  }
}
