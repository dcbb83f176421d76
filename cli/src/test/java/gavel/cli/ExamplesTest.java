package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ExamplesTest {

  /** Groups of a participant; the other ones may have examples, too. */
  private static final Set<String> PARTICIPANT =
      Set.of(
          "status",
          "network",
          "register",
          "community",
          "sale",
          "bid",
          "lockup",
          "allocation",
          "refund",
          "claim",
          "stake",
          "bridge",
          "devnet",
          "doctor",
          "wait",
          "shell",
          "help");

  @Test
  void everyCommandOfAParticipantHasTwoExamples() {
    Commands.gavel().members().stream()
        .filter(member -> PARTICIPANT.contains(member.name()))
        .flatMap(member -> verbs(member, "gavel " + member.name()).keySet().stream())
        .forEach(
            command -> assertThat(Examples.of(command)).as(command).hasSizeGreaterThanOrEqualTo(2));
  }

  @Test
  void everyExampleIsACommandLineThatIsUnderstood() {
    Map<String, Node.Verb> verbs = new HashMap<>(verbs(Commands.gavel(), "gavel"));
    verbs.putAll(verbs(Commands.auctionSim(), "auction-sim"));
    for (String example : Examples.all()) {
      String command =
          verbs.keySet().stream()
              .filter(name -> (example + " ").startsWith(name + " "))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no command: " + example));
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

  private static Map<String, Node.Verb> verbs(Node node, String path) {
    Map<String, Node.Verb> found = new TreeMap<>();
    switch (node) {
      case Node.Verb verb -> found.put(path, verb);
      case Node.Group group ->
          group.members().forEach(each -> found.putAll(verbs(each, path + " " + each.name())));
    }
    return found;
  }
}
