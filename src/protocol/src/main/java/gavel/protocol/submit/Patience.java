package gavel.protocol.submit;

import java.time.Duration;

/**
 * How often and how long to look for a transaction.
 *
 * @param first pause; each next one is half as long again
 * @param longest pause
 * @param total time after which it counts as pending
 */
public record Patience(Duration first, Duration longest, Duration total) {
  /** For people: quick on local chains, gentle on public ones, ten minutes in all. */
  public static final Patience STANDARD =
      new Patience(Duration.ofMillis(20), Duration.ofSeconds(3), Duration.ofMinutes(10));

  /** The same with another limit. */
  public Patience within(Duration limit) {
    return new Patience(first, longest, limit);
  }

  Duration next(Duration pause) {
    Duration longer = pause.multipliedBy(3).dividedBy(2);
    return longer.compareTo(longest) > 0 ? longest : longer;
  }
}
