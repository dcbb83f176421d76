package gavel.cli.command.demo;

import gavel.cli.Env;
import gavel.cli.Launcher;
import gavel.cli.Node;
import gavel.cli.exit.ExitCode;
import gavel.cli.exit.Failure;
import gavel.registrar.oauth.HeadlessLogin;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Types command lines for people into this very program, and shows what they print. */
final class Players {

  private final Node.Group program;
  private final Env outer;
  private final Map<String, String> variables;
  private final Narrator narrator;

  /**
   * @param variables what the command lines find in their environment, beside who types
   */
  Players(Node.Group program, Env outer, Map<String, String> variables, Narrator narrator) {
    this.program = program;
    this.outer = outer;
    this.variables = Map.copyOf(variables);
    this.narrator = narrator;
  }

  /** Types a line that succeeds, and shows its result. */
  void does(String who, String line, String... more) {
    List<String> words = words(line, more);
    narrator.types(who, words);
    narrator.prints(expect(ExitCode.DONE, run(who, words), words).out);
  }

  /** Types a line that succeeds, and shows all that a person at a terminal would see. */
  void doesAtLength(String who, String line, String... more) {
    List<String> words = words(line, more);
    narrator.types(who, words);
    Ended ended = expect(ExitCode.DONE, run(who, words), words);
    narrator.prints(ended.err + ended.out);
  }

  /** Types a line that succeeds, without showing what it prints. */
  void doesQuietly(String who, String line, String... more) {
    List<String> words = words(line, more);
    narrator.types(who, words);
    expect(ExitCode.DONE, run(who, words), words);
  }

  /** Types a line that must end otherwise than well, and shows what it says. */
  void isToldNo(ExitCode code, String who, String line, String... more) {
    List<String> words = words(line, more);
    narrator.types(who, words);
    Ended ended = expect(code, run(who, words), words);
    narrator.prints((ended.out + ended.err).strip() + "\n(exit code " + ended.code + ")");
  }

  private static List<String> words(String line, String... more) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.addAll(List.of(more));
    return words;
  }

  private record Ended(int code, String out, String err) {}

  private Ended run(String who, List<String> words) {
    Map<String, String> own = new HashMap<>(variables);
    String person = who.replaceFirst("-\\d+$", ""); // erin-2 is erin's second wallet
    own.put("GAVEL_ACCOUNT", who);
    own.put("GAVEL_LOGIN", person);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Env env =
        outer
            .piped(own, InputStream.nullInputStream(), stream(out))
            .complaining(stream(err))
            .narrower(Narrator.indent())
            .browsing(new HeadlessLogin(person));
    int code = new Launcher(program, env).run(words.toArray(String[]::new));
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private Ended expect(ExitCode wanted, Ended ended, List<String> words) {
    if (ended.code == wanted.code()) {
      return ended;
    }
    narrator.prints(ended.err);
    String line = "gavel " + String.join(" ", words);
    if (ended.code == ExitCode.NETWORK.code()) {
      throw Failure.network(
          "the demo stopped at \"%s\": a chain or the registrar is gone.".formatted(line),
          "To start again: gavel demo");
    }
    throw Failure.differences(
        "the demo stopped: \"%s\" ended with exit code %d, wanted %d."
            .formatted(line, ended.code, wanted.code()),
        List.of("What it said stands above. To start again: gavel demo"));
  }
}
