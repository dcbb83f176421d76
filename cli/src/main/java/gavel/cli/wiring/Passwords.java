package gavel.cli.wiring;

import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.wallet.secret.Secret;
import gavel.wallet.secret.SecretFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Where passwords come from: a file, a command, or the person at the terminal. */
public final class Passwords {

  private static final int COMMAND_SECONDS = 60;

  private final Session session;
  private final AccountOptions options;

  /** Passwords by these options. */
  public Passwords(Session session, AccountOptions options) {
    this.session = session;
    this.options = options;
  }

  /** The password of something that exists. The caller closes it. */
  public Secret of(String what) {
    return given().orElseGet(() -> prompt("Password for " + what + ": "));
  }

  /** The password of something new, asked twice at the terminal. The caller closes it. */
  public Secret forNew(String what) {
    return given().orElseGet(() -> promptTwice(what));
  }

  private Optional<Secret> given() {
    Optional<Path> file =
        options
            .passwordFile()
            .or(
                () ->
                    Optional.ofNullable(session.env().variable("GAVEL_PASSWORD_FILE"))
                        .map(Path::of));
    if (file.isPresent()) {
      return Optional.of(SecretFile.read(file.get()));
    }
    return options.passwordCommand().map(Passwords::run);
  }

  private Secret prompt(String question) {
    char[] typed = session.env().prompter().askSecret(question);
    try {
      return Secret.of(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private Secret promptTwice(String what) {
    char[] first = session.env().prompter().askSecret("New password for " + what + ": ");
    char[] again = session.env().prompter().askSecret("Again: ");
    try {
      if (!Arrays.equals(first, again)) {
        throw Failure.file("the two passwords differ. Nothing was written.", "Try again.");
      }
      return Secret.of(first);
    } finally {
      Arrays.fill(first, '\0');
      Arrays.fill(again, '\0');
    }
  }

  private static Secret run(String command) {
    byte[] printed = new byte[0];
    try {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", command)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      process.getOutputStream().close();
      printed = process.getInputStream().readAllBytes();
      if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroy();
        throw Failure.file("the password command failed or took too long: " + command);
      }
      return SecretFile.firstLine(printed, "The output of the password command");
    } catch (IOException failed) {
      throw Failure.file("the password command could not be run: " + command).because(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.file("the password command was interrupted.").because(interrupted);
    } finally {
      Arrays.fill(printed, (byte) 0);
    }
  }
}
