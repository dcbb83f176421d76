package gavel.cli.command.shell;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.exit.Failure;
import gavel.cli.render.Printed;
import gavel.wallet.secret.PrivateFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;

/** {@code gavel shell}. */
@Command(
    description =
        "Takes commands one after another, without the program's name, with completion (Tab) and a"
            + " history. Lines of a pipe are run as they are; it ends with the last one's code.")
public final class ShellCommand extends GavelCommand {

  private static final Size UNKNOWN = new Size(80, 24);

  @Override
  public View call() {
    ShellLine line = new ShellLine(session().env(), session().root());
    return new Printed(
        session().env().terminal() ? interactive(line) : piped(session().env().in(), line));
  }

  private static ExitCode piped(InputStream in, ShellLine line) {
    ExitCode last = ExitCode.DONE;
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String typed : lines.lines().toList()) {
      if (ShellLine.ends(typed)) {
        break;
      }
      last = line.run(typed).orElse(last);
    }
    return last;
  }

  private ExitCode interactive(ShellLine line) {
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      // Ctrl-C is meant for the command that runs, and not for the shell around it.
      terminal.handle(Terminal.Signal.INT, _ -> {});
      if (terminal.getWidth() <= 0) {
        terminal.setSize(UNKNOWN); // as in a container: without it, no prompt is shown
      }
      LineReader reader = reader(terminal);
      session().say("Commands without 'gavel', such as: sale show. To leave: exit");
      while (true) {
        Optional<String> typed = next(reader);
        if (typed.isEmpty() || ShellLine.ends(typed.get())) {
          return ExitCode.DONE;
        }
        run(line, typed.get(), terminal);
      }
    } catch (IOException none) {
      throw Failure.usage("the terminal cannot be used: " + none.getMessage()).because(none);
    }
  }

  // A command that is stopped may leave the terminal without echo; the next line wants it as it
  // was.
  private static void run(ShellLine line, String typed, Terminal terminal) {
    Attributes before = terminal.getAttributes();
    line.runApart(typed);
    terminal.setAttributes(before);
  }

  private LineReader reader(Terminal terminal) throws IOException {
    Path history = session().home().data().resolve("shell-history");
    if (!Files.exists(history)) {
      PrivateFiles.write(history, "");
    }
    DefaultParser parser = new DefaultParser();
    parser.setEscapeChars(null);
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .parser(parser)
        .completer(new Completion(session()))
        .variable(LineReader.HISTORY_FILE, history)
        .build();
  }

  // Ctrl-C gives the line up, Ctrl-D ends the shell.
  private static Optional<String> next(LineReader reader) {
    try {
      return Optional.of(reader.readLine("gavel> "));
    } catch (UserInterruptException again) {
      return Optional.of("");
    } catch (EndOfFileException end) {
      return Optional.empty();
    }
  }
}
