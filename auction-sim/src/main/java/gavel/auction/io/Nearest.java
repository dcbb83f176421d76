package gavel.auction.io;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Nearest {
  private Nearest() {}

  /** The candidate that takes the fewest edits, if that is less than half of the word. */
  public static Optional<String> to(String word, Collection<String> candidates) {
    return candidates.stream()
        .min(
            Comparator.comparingInt((String each) -> edits(word, each))
                .thenComparing(Comparator.naturalOrder()))
        .filter(each -> edits(word, each) * 2 <= Math.max(word.length(), each.length()));
  }

  /** {@code ; did you mean 'x'?}, or the known words where none is near. */
  static String hint(String word, Collection<String> candidates) {
    return to(word, candidates)
        .map(near -> "; did you mean '" + near + "'?")
        .orElseGet(() -> "; known are " + String.join(", ", candidates) + ".");
  }

  /** Insertions, deletions and replacements (Levenshtein), without regard to case. */
  private static int edits(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
