package gavel.cli.command.watch;

import gavel.cli.Env;
import gavel.cli.exit.Failure;
import gavel.cli.render.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp;

/** The whole terminal as a live view, until q is pressed or Ctrl-C. */
final class Screen {

  private static final int TIMED_OUT = -2;

  private final Env env;
  private final Watched watched;
  private final boolean colour;
  private final AtomicBoolean resized = new AtomicBoolean(true);
  private final AtomicBoolean interrupted = new AtomicBoolean();

  Screen(Env env, Watched watched, boolean colour) {
    this.env = env;
    this.watched = watched;
    this.colour = colour;
  }

  void run() {
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      Attributes before = terminal.enterRawMode();
      terminal.handle(Terminal.Signal.WINCH, signal -> resized.set(true));
      terminal.handle(Terminal.Signal.INT, signal -> interrupted.set(true));
      terminal.puts(InfoCmp.Capability.enter_ca_mode);
      terminal.puts(InfoCmp.Capability.cursor_invisible);
      try {
        loop(terminal, new Display(terminal, true));
      } finally {
        terminal.puts(InfoCmp.Capability.cursor_visible);
        terminal.puts(InfoCmp.Capability.exit_ca_mode);
        terminal.setAttributes(before);
        terminal.flush();
      }
    } catch (IOException none) {
      throw Failure.usage("the terminal cannot be used: " + none.getMessage()).because(none);
    }
  }

  private void loop(Terminal terminal, Display display) throws IOException {
    Optional<Moment> shown = Optional.empty();
    while (!interrupted.get()) {
      Optional<Moment> now = watched.next();
      boolean anew = resized.getAndSet(false);
      if (now.isPresent() || anew) {
        shown = now.isPresent() ? now : shown;
        int rows = terminal.getHeight();
        display.resize(rows, terminal.getWidth());
        if (anew) {
          display.clear();
        }
        display.update(fitted(frame(shown, terminal.getWidth()), rows), 0);
      }
      int key = terminal.reader().read(watched.pauseMillis());
      if (key != TIMED_OUT && (key < 0 || key == 'q' || key == 'Q' || key == 3)) {
        return;
      }
    }
  }

  private static List<AttributedString> fitted(List<String> lines, int rows) {
    return lines.stream().limit(rows).map(AttributedString::fromAnsi).toList();
  }

  private List<String> frame(Optional<Moment> moment, int width) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      Page page = new Page(env.wide(Math.max(40, width)), out, colour);
      moment.ifPresentOrElse(each -> new Frame(each).text(page), () -> page.line("Reading …"));
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
