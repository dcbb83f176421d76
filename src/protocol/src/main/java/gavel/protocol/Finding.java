package gavel.protocol;

import java.util.Objects;

/**
 * One reason why something would be refused.
 *
 * @param id stable and short: {@code price}, {@code allowance}, …; several findings may share one
 * @param error the contract's name for the refusal; empty where no contract would refuse
 * @param sentence what is wrong, with what was got and wanted
 * @param next what to type or do; may be empty
 */
public record Finding(String id, String error, String sentence, String next) {
  public Finding {
    Objects.requireNonNull(id);
    Objects.requireNonNull(error);
    Objects.requireNonNull(sentence);
    Objects.requireNonNull(next);
  }

  /** The sentence, the contract's name for it in parentheses, and what to do. */
  public String text() {
    String named = error.isEmpty() ? sentence : sentence + " (" + error + ")";
    return next.isEmpty() ? named : named + ". " + next;
  }
}
