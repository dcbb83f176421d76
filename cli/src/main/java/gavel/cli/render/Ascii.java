package gavel.cli.render;

import java.util.Map;

/** Replaces the few signs beyond ASCII that gavel uses, for terminals that show none of them. */
final class Ascii {

  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('·', "-"),
          Map.entry('…', "..."),
          Map.entry('–', "-"),
          Map.entry('×', "x"),
          Map.entry('✓', "+"),
          Map.entry('✗', "x"),
          Map.entry('▶', ">"),
          Map.entry('→', "->"),
          Map.entry('↔', "<->"),
          Map.entry('≥', ">="),
          Map.entry('≤', "<="),
          Map.entry('≠', "!="),
          Map.entry('−', "-"),
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('’', "'"),
          Map.entry('▏', "|"),
          Map.entry('█', "#"));

  private static final String HEIGHTS = "▁▂▃▄▅▆▇";
  private static final String HEIGHTS_FOLDED = "_.-~=+*";
  private static final String BLOCKS = "▉▊▋▌▍▎";

  private Ascii() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign < 128) {
        folded.append(sign);
      } else if (HEIGHTS.indexOf(sign) >= 0) {
        folded.append(HEIGHTS_FOLDED.charAt(HEIGHTS.indexOf(sign)));
      } else if (BLOCKS.indexOf(sign) >= 0) {
        folded.append('=');
      } else {
        folded.append(SIGNS.getOrDefault(sign, "?"));
      }
    }
    return folded.toString();
  }
}
