package gavel.cli.render;

import gavel.cli.Env;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Lines for a person: indented labels, tables and marks, in the terminal's width and signs. */
public final class Page {

  private final PrintStream out;
  private final Env env;
  private final boolean colour;

  /** A page on a stream of the environment. */
  public Page(Env env, PrintStream out, boolean colour) {
    this.env = env;
    this.out = out;
    this.colour = colour;
  }

  /** A line as it is. */
  public Page line(String text) {
    out.println(folded(text.stripTrailing()));
    return this;
  }

  /** An empty line. */
  public Page blank() {
    out.println();
    return this;
  }

  /** A label and its value, two spaces in, the value at a fixed column, or later. */
  public Page row(String label, String value) {
    String start = "  " + Table.left(label, Math.max(LABEL, label.length() + 1));
    return hanging(start, start.length(), value);
  }

  /** Text that is broken where the terminal ends; what goes on is indented by as much. */
  public Page indented(int spaces, String text) {
    return hanging(" ".repeat(spaces), spaces, text);
  }

  private Page hanging(String start, int indent, String text) {
    List<String> broken = Wrap.at(folded(text), env.columns() - indent);
    line(start + broken.getFirst());
    broken.stream().skip(1).forEach(rest -> line(" ".repeat(indent) + rest));
    return this;
  }

  /** A further line below a {@link #row}. */
  public Page more(String value) {
    return row("", value);
  }

  /** A heading, with something at the right edge of the terminal where it fits. */
  public Page heading(String left, String right) {
    int gap = env.columns() - folded(left).length() - folded(right).length();
    return gap < 2 ? line(left).line("  " + right) : line(left + " ".repeat(gap) + right);
  }

  /** A marked label and its value: the sign says what the colour says. */
  public Page marked(Mark mark, String label, String value) {
    String sign = folded(mark.sign());
    String start = " " + Table.left(label, Math.max(LABEL, label.length()) + 1);
    int indent = 2 + sign.length() + start.length();
    List<String> broken = Wrap.at(folded(value), env.columns() - indent);
    out.println(("  " + paint(mark, sign) + start + broken.getFirst()).stripTrailing());
    broken.stream().skip(1).forEach(rest -> line(" ".repeat(indent) + rest));
    return this;
  }

  /** A table, right-aligned but for its first column. */
  public Page table(Table table) {
    table.folded(this::folded).lines(env.columns()).forEach(this::line);
    return this;
  }

  /** Several lines. */
  public Page lines(List<String> lines) {
    lines.forEach(this::line);
    return this;
  }

  /** A moment in the person's time zone and UTC. */
  public String time(Instant moment) {
    return Times.both(moment, zone());
  }

  /** How wide a line may be. */
  public int columns() {
    return env.columns();
  }

  private ZoneId zone() {
    return env.zone();
  }

  private String folded(String text) {
    return env.unicode() ? text : Ascii.fold(text);
  }

  private String paint(Mark mark, String text) {
    return colour && mark != Mark.NONE ? "\u001b[" + mark.code() + "m" + text + "\u001b[0m" : text;
  }

  private static final int LABEL = 11;
}
