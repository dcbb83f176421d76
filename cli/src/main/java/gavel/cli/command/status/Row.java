package gavel.cli.command.status;

import gavel.cli.render.Mark;

/**
 * One step of taking part.
 *
 * @param step in a word: registered, bid, allocation, …
 * @param mark done, needing attention, or nothing yet
 * @param words how it stands
 * @param next what to type next because of it; empty where nothing is to be done
 */
record Row(String step, Mark mark, String words, String next) {

  static Row good(String step, String words) {
    return new Row(step, Mark.GOOD, words, "");
  }

  static Row nothing(String step, String words) {
    return new Row(step, Mark.NONE, words, "");
  }

  static Row due(String step, String words, String next) {
    return new Row(step, Mark.ATTENTION, words, next);
  }
}
