package gavel.cli.render;

import java.util.Collections;
import java.util.List;

/** Numbers as a row of bars, one sign each, from the least to the greatest. */
public final class Sparkline {

  private static final String BARS = "▁▂▃▄▅▆▇█";

  private Sparkline() {}

  /** A bar each; all at the foot where the numbers are equal. */
  public static String of(List<Long> numbers) {
    if (numbers.isEmpty()) {
      return "";
    }
    long least = Collections.min(numbers);
    long span = Math.max(1, Collections.max(numbers) - least);
    StringBuilder bars = new StringBuilder();
    for (long number : numbers) {
      // Rounded down: only the greatest has the whole bar.
      bars.append(BARS.charAt((int) ((number - least) * (BARS.length() - 1) / span)));
    }
    return bars.toString();
  }
}
