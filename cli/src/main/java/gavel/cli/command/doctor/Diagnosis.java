package gavel.cli.command.doctor;

import gavel.cli.exit.ExitCode;
import gavel.cli.exit.Failure;
import gavel.cli.exit.Failures;
import gavel.cli.render.Mark;
import java.util.List;
import java.util.function.Supplier;

/**
 * One thing that was looked at.
 *
 * @param subject in a word or two
 * @param mark good, worth a look, or wrong
 * @param found in words
 * @param remedy what to type, or empty
 * @param exit how the command would end for this alone
 */
record Diagnosis(String subject, Mark mark, String found, String remedy, ExitCode exit) {

  static Diagnosis good(String subject, String found) {
    return new Diagnosis(subject, Mark.GOOD, found, "", ExitCode.DONE);
  }

  static Diagnosis look(String subject, String found, String remedy) {
    return new Diagnosis(subject, Mark.ATTENTION, found, remedy, ExitCode.DONE);
  }

  static Diagnosis wrong(String subject, String found, String remedy, ExitCode exit) {
    return new Diagnosis(subject, Mark.REFUSED, found, remedy, exit);
  }

  /** What a check says, or what ended it. */
  static List<Diagnosis> of(String subject, Supplier<List<Diagnosis>> check) {
    try {
      return check.get();
    } catch (RuntimeException thrown) {
      Failure failure = Failures.of(thrown);
      if (failure.code() == ExitCode.BUG) {
        throw thrown;
      }
      String remedy = failure.details().isEmpty() ? "" : failure.details().getLast();
      return List.of(wrong(subject, failure.getMessage(), remedy, failure.code()));
    }
  }
}
