package gavel.registrar.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.registrar.RegistrarException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RateLimiterTest {
  private static final long SECOND = 1_000_000_000L;

  /** Clocks of this kind may begin anywhere, and wrap. */
  private long now = Long.MAX_VALUE - 30 * SECOND;

  private final RateLimiter limiter = new RateLimiter(60, () -> now);

  @Test
  void aMinutesWorthMayComeAtOnceAndThenOneATime() {
    assertThat(allowed("a", 100)).isEqualTo(60);
    now += SECOND - 1;
    assertThat(allowed("a", 100)).isZero();
    now += 1;
    assertThat(allowed("a", 100)).isEqualTo(1);
    now += 60 * SECOND;
    assertThat(allowed("a", 100)).isEqualTo(60);
  }

  @Test
  void oneDoesNotUseUpAnothersShare() {
    assertThat(allowed("a", 60)).isEqualTo(60);
    assertThat(allowed("b", 60)).isEqualTo(60);
  }

  @Test
  void aLimitOfNothingIsRefused() {
    assertThatThrownBy(() -> new RateLimiter(0, () -> now))
        .isInstanceOf(RegistrarException.class)
        .hasMessage("a rate limit is 0 a minute; wanted 1 or more");
  }

  private long allowed(String who, int tries) {
    return IntStream.range(0, tries).filter(i -> limiter.allow(who)).count();
  }
}
