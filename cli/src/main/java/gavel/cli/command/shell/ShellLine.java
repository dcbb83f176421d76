package gavel.cli.command.shell;

import gavel.cli.Env;
import gavel.cli.Launcher;
import gavel.cli.Node;
import gavel.cli.ThisProgram;
import gavel.cli.exit.ExitCode;
import gavel.cli.exit.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;

/** Runs lines as if they were typed behind the program's name. */
final class ShellLine {

  private final Env env;
  private final Node.Group root;

  ShellLine(Env env, Node.Group root) {
    this.env = env;
    this.root = root;
  }

  /** Whether the line ends the shell. */
  static boolean ends(String typed) {
    return typed.strip().equals("exit") || typed.strip().equals("quit");
  }

  /** Runs it in this process; an empty line and a comment do nothing. */
  Optional<ExitCode> run(String typed) {
    return run(typed, words -> new Launcher(root, env).run(words.toArray(String[]::new)));
  }

  /**
   * Runs it in a process of its own at the same terminal, so that Ctrl-C stops it as it would
   * outside of the shell, and says what is open.
   */
  Optional<ExitCode> runApart(String typed) {
    return run(typed, ShellLine::apart);
  }

  private Optional<ExitCode> run(String typed, ToIntFunction<List<String>> how) {
    List<String> words = words(typed);
    if (words.isEmpty() || words.getFirst().startsWith("#")) {
      return Optional.empty();
    }
    if (words.getFirst().equals(root.name())) {
      words = words.subList(1, words.size());
    }
    if (!words.isEmpty() && words.getFirst().equals("shell")) {
      env.err().println("This is the shell already. To leave it: exit");
      return Optional.of(ExitCode.USAGE);
    }
    int code = how.applyAsInt(words);
    return Arrays.stream(ExitCode.values()).filter(each -> each.code() == code).findFirst();
  }

  private static int apart(List<String> words) {
    List<String> command = new ArrayList<>(ThisProgram.command());
    command.addAll(words);
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException none) {
      throw Failure.file("the program cannot be started: " + none.getMessage() + ".").because(none);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED.code();
    }
  }

  /** Words as a shell splits them: quotes keep spaces. */
  static List<String> words(String typed) {
    DefaultParser parser = new DefaultParser();
    parser.setEscapeChars(null);
    return parser.parse(typed, typed.length(), Parser.ParseContext.ACCEPT_LINE).words().stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
