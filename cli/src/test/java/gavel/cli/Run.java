package gavel.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs command lines inside the test's process, without a terminal. */
final class Run {

  private final Map<String, String> variables = new HashMap<>();

  private String input = "";
  private Consumer<URI> browser =
      page -> {
        throw new AssertionError("no page was to be opened, but " + page);
      };

  private Prompter prompter = Prompter.nobody();

  /** What a command line left behind. */
  record Result(int exit, String out, String err) {
    /** The output in one line, however a table wrapped it. */
    String unwrapped() {
      return out.replaceAll("\\s+", " ");
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  Run with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** Has somebody answer questions, who may also do something else meanwhile. */
  Run answering(UnaryOperator<String> person) {
    prompter =
        new Prompter() {
          @Override
          public String ask(String question) {
            return person.apply(question);
          }

          @Override
          public char[] askSecret(String question) {
            throw new AssertionError("no secret was to be asked for, but: " + question);
          }
        };
    return this;
  }

  Run browsing(Consumer<URI> with) {
    this.browser = with;
    return this;
  }

  /** A person at a terminal, who types these lines one after the other. */
  Run typing(String... lines) {
    Iterator<String> typed = List.of(lines).iterator();
    prompter =
        new Prompter() {
          @Override
          public String ask(String question) {
            return typed.next();
          }

          @Override
          public char[] askSecret(String question) {
            return typed.next().toCharArray();
          }
        };
    return this;
  }

  /** A person at a terminal, who says the same to every question, and to every secret one. */
  Run saying(String answer, String secret) {
    prompter =
        new Prompter() {
          @Override
          public String ask(String question) {
            return answer;
          }

          @Override
          public char[] askSecret(String question) {
            return secret.toCharArray();
          }
        };
    return this;
  }

  /** What standard input holds from now on. */
  Run reading(String text) {
    this.input = text;
    return this;
  }

  Result gavel(String... args) {
    return run(Commands.gavel(), args);
  }

  Result auctionSim(String... args) {
    return run(Commands.auctionSim(), args);
  }

  /** Runs a command of another program. */
  Result program(Node.Group root, String verb, String... options) {
    String[] args = new String[options.length + 1];
    args[0] = verb;
    System.arraycopy(options, 0, args, 1, options.length);
    return run(root, args);
  }

  private Result run(Node.Group root, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Env env =
        new Env(
            variables,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            prompter,
            false,
            true,
            80,
            InstantSource.system(),
            ZoneOffset.UTC,
            browser);
    int exit = new Launcher(root, env).run(args);
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
