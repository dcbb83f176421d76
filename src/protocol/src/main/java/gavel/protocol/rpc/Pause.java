package gavel.protocol.rpc;

import java.time.Duration;

/** How waiting is done: a port, so that nothing waits for real in a test. */
@FunctionalInterface
public interface Pause {
  Pause REAL = Thread::sleep;

  void of(Duration length) throws InterruptedException;
}
