package gavel.cli.command.demo;

import gavel.cli.Env;
import gavel.cli.render.Page;
import java.io.PrintStream;
import java.util.List;

/** Tells the demo's story: chapters, sentences, and command lines with what they printed. */
final class Narrator {

  private static final int INDENT = 4;

  private final Page page;
  private int chapters;

  Narrator(Env env, PrintStream out) {
    this.page = new Page(env, out, false);
  }

  /** How much narrower a command's own output is to be. */
  static int indent() {
    return INDENT;
  }

  void chapter(String title) {
    chapters++;
    page.blank().line(chapters + ". " + title);
  }

  void say(String sentences) {
    page.blank().indented(2, sentences);
  }

  /** A command line as it is typed, the name of who types it before the prompt. */
  void types(String who, List<String> words) {
    page.indented(2, who + " $ gavel " + String.join(" ", words));
  }

  /** What a command printed. */
  void prints(String text) {
    text.lines().forEach(line -> page.line(" ".repeat(INDENT) + line));
  }
}
