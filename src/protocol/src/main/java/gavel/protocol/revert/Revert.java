package gavel.protocol.revert;

import java.util.List;

/**
 * A contract's refusal.
 *
 * @param name the contract's own error name; {@code Error}, {@code Panic}, {@code Unknown} or
 *     {@code None} (no data) where it has none
 * @param arguments the error's values, in order
 * @param sentence what was refused and why, with what was got and wanted
 * @param next what to do about it; empty where nothing is to be done
 */
public record Revert(String name, List<Object> arguments, String sentence, String next) {
  public Revert {
    arguments = List.copyOf(arguments);
  }

  /** The sentence and what to do. */
  public String text() {
    return next.isEmpty() ? sentence : sentence + " " + next;
  }
}
