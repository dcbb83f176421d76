package gavel.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody most likely meant. */
public final class Nearest {

  private Nearest() {}

  /** The word of {@code known} that is at most a third of its letters (at least 2) away. */
  public static Optional<String> to(String typed, List<String> known) {
    String word = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> distance(word, name) <= Math.max(2, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(word, name)));
  }

  /** Levenshtein's edit distance. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
