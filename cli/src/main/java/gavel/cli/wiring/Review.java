package gavel.cli.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a plan does, in words, for the person who is asked to sign it.
 *
 * @param rows a label and its value each
 * @param notes what cannot be undone, and other things to know before
 * @param phrase what must be typed instead of a yes, whatever the options say; empty for a yes
 */
public record Review(List<Row> rows, List<String> notes, Optional<String> phrase) {

  /** A label and its value. */
  public record Row(String label, String value) {}

  /** Copies the lists. */
  public Review {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** A review of one row. */
  public static Review of(String label, String value) {
    return new Review(List.of(new Row(label, value)), List.of(), Optional.empty());
  }

  /** The same with a further row. */
  public Review row(String label, String value) {
    List<Row> more = new ArrayList<>(rows);
    more.add(new Row(label, value));
    return new Review(more, notes, phrase);
  }

  /** The same with a further note. */
  public Review note(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Review(rows, more, phrase);
  }

  /** The same, to be agreed to by typing these words. */
  public Review typed(String words) {
    return new Review(rows, notes, Optional.of(words));
  }
}
