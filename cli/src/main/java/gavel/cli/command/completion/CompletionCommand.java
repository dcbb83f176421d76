package gavel.cli.command.completion;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gavel completion}. */
@Command(
    description = {
      "Prints the script that makes a shell complete the commands, options and names of gavel and"
          + " auction-sim. install.sh puts the scripts in place; without it:",
      "bash: gavel completion bash > ~/.local/share/bash-completion/completions/gavel",
      "zsh: gavel completion zsh > FOLDER/_gavel, with a folder of your fpath",
      "fish: gavel completion fish > ~/.config/fish/completions/gavel.fish"
    })
public final class CompletionCommand extends GavelCommand {

  /** A shell, and its script's name. */
  enum Shell {
    BASH("gavel.bash"),
    ZSH("_gavel"),
    FISH("gavel.fish");

    private final String script;

    Shell(String script) {
      this.script = script;
    }
  }

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
  private Shell shell;

  @Override
  public View call() {
    try (InputStream in = CompletionCommand.class.getResourceAsStream(shell.script)) {
      return new CompletionScript(
          shell.name(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
