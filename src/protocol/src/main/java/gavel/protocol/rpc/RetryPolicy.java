package gavel.protocol.rpc;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often a read is tried again, and after what pause: doubling from the first to the longest,
 * with jitter between half and the whole, so that many clients do not come back together.
 *
 * @param attempts tries on each endpoint, at least 1
 * @param firstPause before the second try
 * @param longestPause no single pause is longer, a server's Retry-After included
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration longestPause) {
  public static final RetryPolicy STANDARD =
      new RetryPolicy(4, Duration.ofMillis(250), Duration.ofSeconds(8));

  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("at least one attempt is needed, got " + attempts);
    }
  }

  /**
   * The pause after the failed try of that number, counted from 1.
   *
   * @param retryAfter what the server asked for; it is honoured up to the longest pause
   */
  Duration pauseAfter(int attempt, Optional<Duration> retryAfter, RandomGenerator jitter) {
    long cap = longestPause.toMillis();
    if (retryAfter.isPresent()) {
      return Duration.ofMillis(Math.min(cap, retryAfter.get().toMillis()));
    }
    long whole = Math.min(cap, firstPause.toMillis() << Math.min(attempt - 1, 20));
    return Duration.ofMillis(whole / 2 + jitter.nextLong(whole / 2 + 1));
  }
}
