package gavel.cli;

import gavel.cli.exit.Failure;
import java.io.Console;

/** Asks the person at the terminal. */
public interface Prompter {

  /** Whether there is somebody to ask. */
  default boolean someone() {
    return true;
  }

  /** Asks for a line; empty where nothing was typed. */
  String ask(String question);

  /** Asks for a secret without echo; the caller wipes the array. */
  char[] askSecret(String question);

  /** The terminal of this process; {@code null} consoles answer nothing. */
  static Prompter of(Console console) {
    return new Prompter() {
      @Override
      public String ask(String question) {
        String line = console.readLine("%s", question);
        return line == null ? "" : line.strip();
      }

      @Override
      public char[] askSecret(String question) {
        char[] typed = console.readPassword("%s", question);
        if (typed == null) {
          throw Failure.notConfirmed("nothing was typed, the input ended.");
        }
        return typed;
      }
    };
  }

  /** Nobody is there to answer: every question is refused. */
  static Prompter nobody() {
    return new Prompter() {
      @Override
      public boolean someone() {
        return false;
      }

      @Override
      public String ask(String question) {
        throw Failure.notConfirmed(
            "there is no terminal to ask: " + question.strip(),
            "Add --yes to go on without a question, or --dry-run to look only.");
      }

      @Override
      public char[] askSecret(String question) {
        throw Failure.file(
            "there is no terminal to ask: " + question.strip(),
            "Add --password-file FILE or --password-command COMMAND.");
      }
    };
  }
}
