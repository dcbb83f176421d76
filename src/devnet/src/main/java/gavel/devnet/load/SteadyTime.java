package gavel.devnet.load;

import gavel.devnet.chain.LocalChain;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A chain's time, asked for once a second at most: thousands of permits are dated by it. */
final class SteadyTime implements InstantSource {
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

  private final LocalChain chain;
  private long askedAt;
  private Instant time;

  SteadyTime(LocalChain chain) {
    this.chain = chain;
  }

  @Override
  public synchronized Instant instant() {
    long now = System.nanoTime();
    if (time == null || now - askedAt > FRESH_NANOS) {
      time = chain.now();
      askedAt = now;
    }
    return time;
  }
}
