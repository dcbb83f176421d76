package gavel.registrar.service;

import gavel.registrar.RegistrarException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for everybody: it holds a minute's worth, and fills evenly. Its memory is
 * bounded: buckets that are full again are forgotten.
 */
final class RateLimiter {
  private static final int SWEEP_AT = 100_000;
  private static final long NANOS_PER_MINUTE = 60_000_000_000L;

  /** When a bucket will be full again, if nothing more is taken. */
  private final Map<String, Long> fullAt = new HashMap<>();

  private final long nanosPerToken;
  private final LongSupplier nanoTime;

  RateLimiter(int perMinute, LongSupplier nanoTime) {
    if (perMinute < 1) {
      throw new RegistrarException(
          "a rate limit is %d a minute; wanted 1 or more".formatted(perMinute));
    }
    this.nanosPerToken = NANOS_PER_MINUTE / perMinute;
    this.nanoTime = nanoTime;
  }

  /** Takes a token, if there is one. */
  synchronized boolean allow(String who) {
    long now = nanoTime.getAsLong();
    if (fullAt.size() >= SWEEP_AT) {
      fullAt.values().removeIf(full -> full - now <= 0);
    }
    long full = fullAt.getOrDefault(who, now);
    long after = (full - now <= 0 ? now : full) + nanosPerToken;
    if (after - now > NANOS_PER_MINUTE) {
      return false;
    }
    fullAt.put(who, after);
    return true;
  }
}
