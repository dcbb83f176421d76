package gavel.cli;

import gavel.cli.config.Home;
import gavel.cli.wiring.Kept;
import gavel.protocol.journal.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Says what is kept and what is open where the program is stopped from outside, by Ctrl-C for one;
 * the JVM itself ends with 130 then.
 */
final class Interruption {

  private final Env env;
  private final String program;
  private final Kept kept;
  private final boolean sends;
  private volatile boolean ended;

  private Interruption(Env env, String program, Kept kept, boolean sends) {
    this.env = env;
    this.program = program;
    this.kept = kept;
    this.sends = sends;
  }

  /** Watches {@code gavel} until {@link #over}. */
  static Interruption watch(Env env, Kept kept) {
    return started(new Interruption(env, "gavel", kept, true));
  }

  /** Watches {@code auction-sim}, which sends nothing, until {@link #over}. */
  static Interruption watchSimulator(Env env, Kept kept) {
    return started(new Interruption(env, "auction-sim", kept, false));
  }

  private static Interruption started(Interruption watching) {
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
    kept.said().ifPresent(line -> env.err().println("  " + line));
    if (sends) {
      sayOpen();
    }
  }

  private void sayOpen() {
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
