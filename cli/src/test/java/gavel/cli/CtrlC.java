package gavel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Stops the packaged program as a person at a terminal does. */
final class CtrlC {

  private static final int LOOK_MILLIS = 20;
  private static final int MOST_MINUTES = 2;

  private CtrlC() {}

  /** Runs a command line, and stops it when a moment has come; how it ended. */
  static Run.Result when(BooleanSupplier moment, Packaged program, String line)
      throws IOException, InterruptedException {
    return when(_ -> moment.getAsBoolean(), program, line);
  }

  /** Runs a command line, and stops it once it has said something on either stream. */
  static Run.Result whenItSays(String words, Packaged program, String line)
      throws IOException, InterruptedException {
    return when(started -> said(started.out(), words) || said(started.err(), words), program, line);
  }

  private static boolean said(Path stream, String words) {
    try {
      return Files.readString(stream).contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Run.Result when(Predicate<Packaged.Started> moment, Packaged program, String line)
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

  private static void await(Predicate<Packaged.Started> moment, Packaged.Started started)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
    while (!moment.test(started)) {
      if (started.process().waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("ended by itself: " + started.ended());
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("its moment has not come");
      }
    }
  }
}
