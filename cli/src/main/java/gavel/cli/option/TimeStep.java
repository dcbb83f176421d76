package gavel.cli.option;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far to go in time, or where to. */
public sealed interface TimeStep {
  /**
   * A span.
   *
   * @param span whole seconds, above zero
   */
  record By(Duration span) implements TimeStep {}

  /** A moment. */
  record To(Instant time) implements TimeStep {}

  /**
   * Reads a span ({@code 90s}, {@code 15m}, {@code 3h}, {@code 2d}, {@code 1w}) or a UTC time.
   *
   * @throws IllegalArgumentException saying got and wanted
   */
  static TimeStep parse(String typed) {
    Matcher span = Pattern.compile("([1-9]\\d{0,8})([smhdw])").matcher(typed.strip());
    if (span.matches()) {
      return new By(unit(span.group(2)).multipliedBy(Long.parseLong(span.group(1))));
    }
    try {
      return new To(Instant.parse(typed.strip()));
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException(
          "got '"
              + typed
              + "', wanted a span such as 15m, 3h or 2d, or a time such as"
              + " 2026-12-20T17:00:00Z",
          wrong);
    }
  }

  private static Duration unit(String letter) {
    return Map.of(
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7))
        .get(letter);
  }
}
