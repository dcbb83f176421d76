package gavel.protocol.rpc;

import java.io.IOException;

/** No connection came about, so nothing was handed over. */
final class NotReached extends IOException {
  private static final long serialVersionUID = 1L;

  NotReached(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
