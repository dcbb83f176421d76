package gavel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the packaged program through its launcher, as a shell would, without a terminal. */
final class Packaged {

  private static final long MOST_MINUTES = 5;

  private final Path home;
  private final Map<String, String> variables = new HashMap<>();
  private Path program = Path.of("target", "gavel", "bin", "gavel").toAbsolutePath();

  private Path input;

  Packaged(Path home) {
    this.home = home;
    variables.put("HOME", home.toString());
    variables.put("PATH", System.getenv("PATH"));
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    variables.put("LANG", "C.UTF-8");
  }

  Packaged with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** Runs it by another path from now on. */
  Packaged as(Path other) {
    this.program = other;
    return this;
  }

  /** Gives it a file as standard input from now on. */
  Packaged reading(Path file) {
    this.input = file;
    return this;
  }

  /** Has a start-up cache, as after an installation. */
  Packaged quick() {
    StartCache.into(home);
    return this;
  }

  Path program() {
    return program;
  }

  Run.Result gavel(String... args) {
    Started started = start(args);
    try {
      if (!started.process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        started.process.destroyForcibly();
        throw new AssertionError("still running: " + List.of(args));
      }
      return started.ended();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** Starts it, and leaves it running. */
  Started start(String... args) {
    String[] command = new String[args.length + 1];
    command[0] = program.toString();
    System.arraycopy(args, 0, command, 1, args.length);
    try {
      Path out = Files.createTempFile(home, "out", "");
      Path err = Files.createTempFile(home, "err", "");
      ProcessBuilder builder = builder(command);
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      if (input != null) {
        builder.redirectInput(input.toFile());
      }
      Process process = builder.start();
      process.getOutputStream().close();
      return new Started(process, out, err);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A process with the program's variables and folder. */
  ProcessBuilder builder(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder;
  }

  /** The program while it runs, and the files that it writes to. */
  record Started(Process process, Path out, Path err) {
    /** How it ended; only after it did. */
    Run.Result ended() {
      try {
        return new Run.Result(process.exitValue(), text(out), text(err));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
