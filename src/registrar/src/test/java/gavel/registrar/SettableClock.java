package gavel.registrar;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that tests set. */
final class SettableClock implements InstantSource {
  private Instant now;

  SettableClock(String now) {
    set(now);
  }

  synchronized void set(String instant) {
    now = Instant.parse(instant);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }
}
