package gavel.cli;

import gavel.cli.exit.ErrorReport;
import gavel.cli.exit.ExitCode;
import gavel.cli.exit.Failure;
import gavel.cli.render.Printer;
import gavel.cli.wiring.Kept;
import gavel.cli.wiring.Session;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one command line: finds the command in the tree, parses, runs, shows, and ends. */
public final class Launcher {

  private final Node.Group root;
  private final Env env;
  private final Kept kept = new Kept();

  /** A launcher for a program's tree of commands in an environment. */
  public Launcher(Node.Group root, Env env) {
    this.root = root;
    this.env = env;
  }

  /** What the command that runs keeps for the next run. */
  Kept kept() {
    return kept;
  }

  /** Runs a command line and returns the exit status; throws nothing. */
  public int run(String... args) {
    boolean verbose = List.of(args).contains("--verbose");
    try {
      return dispatch(args).code();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
      return new ErrorReport(env, root.name(), verbose, List.of(args).contains("--json"))
          .show(failed)
          .code();
    }
  }

  private ExitCode dispatch(String[] args) {
    Path path = Path.of(root, args);
    if (path.node() instanceof Node.Verb verb) {
      return runVerb(verb, path);
    }
    Node.Group group = (Node.Group) path.node();
    if (args.length == 0 && root.equals(Commands.gavel()) && Welcome.isDue(env)) {
      Welcome.print(env);
      return ExitCode.DONE;
    }
    String word = path.rest().length == 0 ? "--help" : path.rest()[0];
    return switch (word) {
      case "--help", "-h" -> show(group, path.typed());
      case "--version", "-V" -> version();
      default -> throw unknown(group, path.typed(), word);
    };
  }

  private ExitCode runVerb(Node.Verb verb, Path path) {
    GavelCommand command = verb.make().get();
    CommandLine line = new CommandLine(command);
    line.setCommandName(path.typed());
    line.setUsageHelpWidth(Math.min(env.columns(), 100));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    Converters.register(line);
    try (Session session = new Session(env, root, kept)) {
      command.attach(session);
      line.parseArgs(path.rest());
      if (line.isUsageHelpRequested()) {
        line.usage(env.out(), CommandLine.Help.Ansi.OFF);
        Examples.print(env.out(), path.typed());
        return ExitCode.DONE;
      }
      session.output(command.output());
      OpenReminder.say(session, path.typed());
      View view = command.call();
      new Printer(env, command.output()).print(view);
      return view.exit();
    } catch (ParameterException wrong) {
      throw Failure.usage(wrong.getMessage(), "Try: " + path.typed() + " --help").because(wrong);
    }
  }

  private ExitCode show(Node.Group group, String typed) {
    new GroupHelp(env.out()).print(group, typed);
    return ExitCode.DONE;
  }

  private ExitCode version() {
    env.out().println(root.name() + " " + Version.current());
    return ExitCode.DONE;
  }

  private static Failure unknown(Node.Group group, String typed, String word) {
    List<String> names = group.members().stream().map(Node::name).toList();
    String nearest =
        Nearest.to(word, names).map(name -> " Did you mean: " + typed + " " + name).orElse("");
    return Failure.usage(
        "unknown command: " + typed + " " + word + "." + nearest, "Try: " + typed + " --help");
  }

  /** How far the words of a command line lead into the tree, and what is left of them. */
  private record Path(Node node, String typed, List<String> words) {
    static Path of(Node.Group root, String[] args) {
      Node at = root;
      StringBuilder typed = new StringBuilder(root.name());
      int used = 0;
      while (at instanceof Node.Group group && used < args.length) {
        String word = args[used];
        var next = group.members().stream().filter(node -> node.name().equals(word)).findFirst();
        if (next.isEmpty()) {
          break;
        }
        at = next.get();
        typed.append(' ').append(word);
        used++;
      }
      return new Path(at, typed.toString(), List.of(Arrays.copyOfRange(args, used, args.length)));
    }

    String[] rest() {
      return words.toArray(String[]::new);
    }
  }
}
