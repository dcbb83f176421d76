package gavel.cli.wiring;

import gavel.cli.Env;
import gavel.cli.Node;
import gavel.cli.config.Config;
import gavel.cli.config.Home;
import gavel.cli.exit.Failure;
import gavel.cli.option.OutputOptions;
import gavel.protocol.journal.Journal;
import java.util.Optional;

/** What a command works with: its environment, the person's files, and what is built from them. */
public final class Session implements AutoCloseable {

  private final Env env;
  private final Node.Group root;
  private final Home home;
  private final Kept kept;
  private OutputOptions output;
  private Config config;
  private Journal journal;

  /** A session of the program with this tree of commands, that says in {@code kept} what is. */
  public Session(Env env, Node.Group root, Kept kept) {
    this.env = env;
    this.kept = kept;
    this.root = root;
    this.home = Home.of(env.variables());
  }

  /** The environment of the process. */
  public Env env() {
    return env;
  }

  /** The whole program. */
  public Node.Group root() {
    return root;
  }

  /** Where files are kept. */
  public Home home() {
    return home;
  }

  /** Where a command says what the next run can go on with, should this one be stopped. */
  public Kept kept() {
    return kept;
  }

  /** The profile; read once. */
  public Config config() {
    if (config == null) {
      config = Config.read(home.configFile());
    }
    return config;
  }

  /** An option, else its variable {@code GAVEL_…}, else the profile's. */
  public Optional<String> setting(Optional<String> option, String key) {
    return option
        .or(
            () ->
                Optional.ofNullable(
                    env.variable(
                        "GAVEL_" + key.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))))
        .or(() -> config().get(key));
  }

  /** The journal of transactions; opened once, closed with the session. */
  public Journal journal() {
    if (journal == null) {
      journal = Journal.open(home.journal(), env.clock());
    }
    return journal;
  }

  /** Whether remarks are left out. */
  public boolean quiet() {
    return output != null && output.quiet();
  }

  /** A remark on standard error, unless {@code --quiet}. */
  public void say(String remark) {
    if (!quiet()) {
      env.err().println(remark);
    }
  }

  /** Asks for consent; a no ends with exit 8. */
  public void confirm(String question) {
    String answer = env.prompter().ask(question + " [y/N] ");
    if (!answer.equalsIgnoreCase("y") && !answer.equalsIgnoreCase("yes")) {
      throw Failure.notConfirmed("nothing was signed.");
    }
  }

  /** Asks for words to be typed, which no option can answer; others end with exit 8. */
  public void requireTyped(String words) {
    String answer = env.prompter().ask("To go on, type \"" + words + "\": ");
    if (!answer.equals(words)) {
      throw Failure.notConfirmed("nothing was signed: got \"" + answer + "\".");
    }
  }

  /** Sets how the result is wanted. */
  public void output(OutputOptions options) {
    this.output = options;
  }

  @Override
  public void close() {
    if (journal != null) {
      journal.close();
    }
  }
}
