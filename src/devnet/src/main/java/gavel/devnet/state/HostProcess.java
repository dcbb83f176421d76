package gavel.devnet.state;

import java.time.Instant;
import java.util.Optional;

/**
 * A process that others must find again: its id may be given to another one after its end, its
 * start time tells them apart.
 *
 * @param started milliseconds since 1970, or 0 where the system does not tell
 */
public record HostProcess(long pid, long started) {
  /** This program. */
  public static HostProcess self() {
    return of(ProcessHandle.current());
  }

  private static HostProcess of(ProcessHandle handle) {
    return new HostProcess(
        handle.pid(), handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
  }

  /** The process, while it runs. */
  public Optional<ProcessHandle> running() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> of(handle).equals(this));
  }
}
