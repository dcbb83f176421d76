package gavel.cli.command.shell;

import gavel.cli.Env;
import gavel.cli.Launcher;
import gavel.cli.Node;
import gavel.cli.exit.ExitCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  /** Runs it; an empty line and a comment do nothing. */
  Optional<ExitCode> run(String typed) {
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
    int code = new Launcher(root, env).run(words.toArray(String[]::new));
    return Arrays.stream(ExitCode.values()).filter(each -> each.code() == code).findFirst();
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
