package gavel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program at a terminal of its own, and a person who reads and types there. */
final class AtTerminal implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final StringBuilder screen = new StringBuilder();
  private int read;

  private AtTerminal(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::watch);
  }

  /** Starts a command line; {@code script} of util-linux lends the terminal. */
  static AtTerminal runs(Packaged gavel, String line) throws IOException {
    RealProgram.of("script", gavel.program().getParent(), Map.of());
    // A build in the background of a shell ignores Ctrl-C, and its children would too.
    String program = "/usr/bin/env --default-signal=INT '" + gavel.program() + "' ";
    String command = "stty -onlcr; exec " + program + line;
    return new AtTerminal(
        gavel
            .builder("script", "--quiet", "--return", "--command", command, "/dev/null")
            .redirectErrorStream(true)
            .start());
  }

  /** What is on the screen since the last look, up to some words for which it waits. */
  synchronized String reads(String until) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    int found;
    while ((found = screen.indexOf(until, read)) < 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never said \"" + until + "\", but: " + screen.substring(read));
      }
      wait(50);
    }
    String seen = screen.substring(read, found + until.length());
    read = found + until.length();
    return seen;
  }

  void types(String line) throws IOException {
    presses(line + "\n");
  }

  /**
   * Presses keys, and not the one that ends a line: {@code \t} for one, and {@code \3} (Ctrl-C).
   */
  void presses(String keys) throws IOException {
    OutputStream keyboard = process.getOutputStream();
    keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  /** Waits for its end, and gives its exit status. */
  int ends() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("still running: " + all());
    }
    return process.exitValue();
  }

  /** Everything that was on the screen. */
  synchronized String all() {
    return screen.toString();
  }

  private void watch() {
    try (InputStream in = process.getInputStream()) {
      byte[] piece = new byte[4096];
      for (int size = in.read(piece); size > 0; size = in.read(piece)) {
        synchronized (this) {
          screen.append(new String(piece, 0, size, StandardCharsets.UTF_8));
          notifyAll();
        }
      }
    } catch (IOException ended) {
      // The terminal is gone with its program.
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
