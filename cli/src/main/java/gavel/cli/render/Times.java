package gavel.cli.render;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and spans in words. */
public final class Times {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEE dd MMM yyyy HH:mm", Locale.ROOT);

  private Times() {}

  /** Such as {@code Sat 20 Dec 2025 17:00 UTC}, preceded by the local time where it differs. */
  public static String both(Instant moment, ZoneId zone) {
    String utc = LONG.format(moment.atZone(ZoneOffset.UTC)) + " UTC";
    boolean same = zone.getRules().getOffset(moment).equals(ZoneOffset.UTC);
    return same ? utc : LONG.format(moment.atZone(zone)) + " local, " + utc;
  }

  /** Such as {@code 2 d 04 h}, {@code 3 h 07 min}, {@code 12 min} or {@code 40 s}. */
  public static String span(Duration span) {
    Duration positive = span.abs();
    if (positive.toDays() > 0) {
      return String.format(Locale.ROOT, "%d d %02d h", positive.toDays(), positive.toHoursPart());
    }
    if (positive.toHours() > 0) {
      return String.format(
          Locale.ROOT, "%d h %02d min", positive.toHours(), positive.toMinutesPart());
    }
    return positive.toMinutes() > 0 ? positive.toMinutes() + " min" : positive.toSeconds() + " s";
  }
}
