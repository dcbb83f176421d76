package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ExamplesTest {

  @Test
  void everyCommandHasTwoExamples() {
    Verbs.all()
        .keySet()
        .forEach(
            command -> assertThat(Examples.of(command)).as(command).hasSizeGreaterThanOrEqualTo(2));
  }

  @Test
  void everyExampleIsACommandLineThatIsUnderstood() {
    Map<String, Node.Verb> verbs = Verbs.all();
    for (String example : Examples.all()) {
      String command = Verbs.of(example);
      String rest = example.substring(command.length()).strip();
      CommandLine line = new CommandLine(verbs.get(command).make().get());
      line.setCaseInsensitiveEnumValuesAllowed(true);
      Converters.register(line);
      assertThatCode(() -> line.parseArgs(rest.isEmpty() ? new String[0] : rest.split(" ", -1)))
          .as(example)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void theHelpOfACommandEndsWithItsExamples() {
    assertThat(new Run().gavel("bid", "cancel", "--help").out())
        .endsWith("For example:\n  gavel bid cancel\n  gavel bid cancel --dry-run\n");
  }
}
