package gavel.cli.generate;

import java.util.List;

/** A manual page in the macros of man(7). */
final class Roff {

  private final StringBuilder text = new StringBuilder();

  /** Begins a page. */
  Roff(String name, int section) {
    text.append(".\\\" ").append(Completion.NOTE).append('\n');
    line(
        ".TH "
            + escaped(name.toUpperCase(java.util.Locale.ROOT))
            + " "
            + section
            + " \"\" gavel \"gavel manual\"");
  }

  private Roff() {}

  /** A part of a page. */
  static Roff part() {
    return new Roff();
  }

  Roff section(String title) {
    return line(".SH " + quoted(title));
  }

  /** The line that indexes of manuals are made of. */
  Roff name(String page, String summary) {
    return section("NAME").line(escaped(page) + " \\- " + escaped(summary));
  }

  Roff paragraph(String plain) {
    return line(".PP").line(guarded(escaped(plain)));
  }

  /** Text that goes on below a term. */
  Roff item(String term, String plain) {
    return line(".TP").line(term).line(guarded(escaped(plain)));
  }

  /** A part that was written by hand, in roff already. */
  Roff raw(String part) {
    text.append(part);
    return this;
  }

  /** References to other pages. */
  Roff seeAlso(List<String> pages) {
    section("SEE ALSO");
    for (int i = 0; i < pages.size(); i++) {
      String[] parts = pages.get(i).split("[()]", -1);
      String comma = i + 1 < pages.size() ? "," : "";
      line(".BR " + escaped(parts[0]) + " (" + parts[1] + ")" + comma);
    }
    return this;
  }

  Roff line(String roff) {
    text.append(roff).append('\n');
    return this;
  }

  String text() {
    return text.toString();
  }

  static String bold(String plain) {
    return "\\fB" + escaped(plain) + "\\fR";
  }

  static String italic(String plain) {
    return "\\fI" + escaped(plain) + "\\fR";
  }

  /** Plain text, with dashes that can be copied to a command line. */
  static String escaped(String plain) {
    return plain.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
  }

  // A line that begins with a dot would be a macro.
  private static String guarded(String roff) {
    return roff.startsWith(".") ? "\\&" + roff : roff;
  }

  private static String quoted(String title) {
    return '"' + title + '"';
  }
}
