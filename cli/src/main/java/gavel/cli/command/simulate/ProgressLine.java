package gavel.cli.command.simulate;

import gavel.cli.render.Times;
import gavel.cli.wiring.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A line on standard error that says how far long work is; only on a terminal. */
final class ProgressLine implements AutoCloseable {

  private static final int WIDTH = 24;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Session session;
  private final String unit;
  private final long total;
  private final Instant start;
  private final long from;
  private Instant shown;
  private boolean any;

  ProgressLine(Session session, String unit, long total) {
    this(session, unit, total, 0);
  }

  /** Work of which {@code from} was done before. */
  ProgressLine(Session session, String unit, long total, long from) {
    this.session = session;
    this.unit = unit;
    this.total = total;
    this.from = from;
    this.start = session.env().clock().instant();
    this.shown = start;
  }

  /** So much is done. */
  void at(long done) {
    Instant now = session.env().clock().instant();
    if (session.quiet() || !session.env().colour() || now.isBefore(shown.plus(PAUSE))) {
      return;
    }
    shown = now;
    any = true;
    double rate = 1000.0 * (done - from) / Math.max(1, Duration.between(start, now).toMillis());
    int filled = (int) (WIDTH * done / total);
    session
        .env()
        .err()
        .print(
            String.format(
                Locale.ROOT,
                "\r%s%s %,d of %,d %s · %,.0f/s · %s left   ",
                "█".repeat(filled),
                "·".repeat(WIDTH - filled),
                done,
                total,
                unit,
                rate,
                Times.span(Duration.ofSeconds(rate > 0 ? (long) ((total - done) / rate) : 0))));
    session.env().err().flush();
  }

  @Override
  public void close() {
    if (any) {
      session.env().err().print("\r" + " ".repeat(78) + "\r");
      session.env().err().flush();
    }
  }
}
