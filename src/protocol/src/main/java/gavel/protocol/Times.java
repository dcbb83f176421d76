package gavel.protocol;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in messages: UTC, to the second where there are seconds. */
public final class Times {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** 31 Dec 9999: a later "time" is a far date that stands for none. */
  private static final BigInteger FAR = BigInteger.valueOf(253_402_300_799L);

  private Times() {}

  public static String utc(Instant time) {
    return FORM.format(time);
  }

  /** Unix seconds. */
  public static String utc(BigInteger seconds) {
    return seconds.compareTo(FAR) > 0 ? "never" : utc(Instant.ofEpochSecond(seconds.longValue()));
  }
}
