package gavel.protocol.journal;

import java.time.Instant;

/** Which process wrote an entry, so that another one can tell whether it still runs. */
final class Owner {
  private Owner() {}

  /** This process: its id and start, since ids are used again. */
  static String self() {
    return describe(ProcessHandle.current());
  }

  /** Whether the process that described itself so still runs on this machine. */
  static boolean isAlive(String owner) {
    int colon = owner.indexOf(':');
    long id = Long.parseLong(owner.substring(0, colon));
    return ProcessHandle.of(id)
        .filter(ProcessHandle::isAlive)
        .map(Owner::describe)
        .filter(owner::equals)
        .isPresent();
  }

  private static String describe(ProcessHandle process) {
    long started = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    return process.pid() + ":" + started;
  }
}
