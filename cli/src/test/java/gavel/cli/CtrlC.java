package gavel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stops the packaged program as a person at a terminal does. */
final class CtrlC {

  private static final int LOOK_MILLIS = 20;
  private static final int MOST_MINUTES = 2;

  private CtrlC() {}

  /** Runs a command line, and stops it when a moment has come; how it ended. */
  static Run.Result when(BooleanSupplier moment, Packaged program, String line)
      throws IOException, InterruptedException {
    Path real = program.program();
    // A build in the background of a shell ignores the signal, and its children would too.
    Packaged.Started started =
        program
            .as(Path.of("/usr/bin/env"))
            .start(("--default-signal=INT " + real + " " + line).split(" ", -1));
    program.as(real);
    try {
      await(moment, started);
      new ProcessBuilder("kill", "-INT", String.valueOf(started.process().pid())).start().waitFor();
      if (!started.process().waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError("not stopped: " + line);
      }
      return started.ended();
    } finally {
      started.process().destroyForcibly();
    }
  }

  private static void await(BooleanSupplier moment, Packaged.Started started)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
    while (!moment.getAsBoolean()) {
      if (started.process().waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("ended by itself: " + started.ended());
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("its moment has not come");
      }
    }
  }
}
