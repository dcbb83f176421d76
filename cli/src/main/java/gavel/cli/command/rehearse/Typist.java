package gavel.cli.command.rehearse;

import gavel.cli.Env;
import gavel.cli.Launcher;
import gavel.cli.Node;
import gavel.cli.exit.ExitCode;
import gavel.cli.exit.Failure;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types the operator's command lines into this very program. */
final class Typist {

  private final Node.Group program;
  private final Env outer;
  private final Map<String, String> variables;

  /**
   * A typist.
   *
   * @param variables all that the command lines find in their environment
   */
  Typist(Node.Group program, Env outer, Map<String, String> variables) {
    this.program = program;
    this.outer = outer;
    this.variables = Map.copyOf(variables);
  }

  /** How a command line ended. */
  record Ended(int code, JsonNode result, String said) {
    boolean done() {
      return code == ExitCode.DONE.code();
    }
  }

  /** Types a line that must succeed; its result. */
  JsonNode does(String... words) {
    Ended ended = types(words);
    if (!ended.done()) {
      throw Failure.differences(
          "the rehearsal stopped: \"gavel %s\" ended with exit code %d."
              .formatted(String.join(" ", words), ended.code()),
          List.of(
              ended.said().strip(),
              "The chains and everything done stay. Run the same command again: it goes on."));
    }
    return ended.result();
  }

  /** Types a line, however it ends. */
  Ended types(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.add("--json");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Env env =
        outer
            .piped(new HashMap<>(variables), InputStream.nullInputStream(), stream(out))
            .complaining(stream(err));
    int code = new Launcher(program, env).run(line.toArray(String[]::new));
    String text = out.toString(StandardCharsets.UTF_8);
    return new Ended(
        code,
        text.isBlank()
            ? JsonMapper.shared().createObjectNode()
            : JsonMapper.shared().readTree(text),
        err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
