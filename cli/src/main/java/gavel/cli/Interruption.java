package gavel.cli;

import gavel.cli.config.Home;
import gavel.protocol.journal.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Says what is open where the program is stopped from outside, by Ctrl-C for one; the JVM itself
 * ends with 130 then.
 */
final class Interruption {

  private final Env env;
  private final String program;
  private volatile boolean ended;

  private Interruption(Env env, String program) {
    this.env = env;
    this.program = program;
  }

  /** Watches until {@link #over}. */
  static Interruption watch(Env env, String program) {
    Interruption watching = new Interruption(env, program);
    Runtime.getRuntime().addShutdownHook(new Thread(watching::say, "interruption"));
    return watching;
  }

  /** The program has come to its own end. */
  void over() {
    ended = true;
  }

  private void say() {
    if (ended) {
      return;
    }
    env.err().println(program + ": interrupted.");
    try {
      List<String> open = open();
      open.forEach(line -> env.err().println("  " + line));
      if (open.isEmpty()) {
        env.err().println("  No transaction of yours is on its way.");
      }
    } catch (RuntimeException unreadable) {
      env.err().println("  What is open could not be read. To see it: gavel tx list --open");
    }
  }

  private List<String> open() {
    Path file = Home.of(env.variables()).journal();
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Journal journal = Journal.open(file, env.clock())) {
      return journal.watched().stream()
          .filter(entry -> entry.state().isOpen())
          .map(
              entry ->
                  entry.purpose()
                      + " is "
                      + entry.state().word()
                      + ". To go on: gavel tx wait "
                      + entry.id())
          .toList();
    }
  }
}
