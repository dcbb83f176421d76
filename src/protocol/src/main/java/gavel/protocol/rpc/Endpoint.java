package gavel.protocol.rpc;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Where requests are posted to. */
interface Endpoint {
  /** A name for messages, without anything secret. */
  String label();

  /**
   * Posts once.
   *
   * @throws NotReached where no connection came about
   * @throws IOException where one did, and then failed: the request may have arrived
   */
  Answer post(byte[] body) throws IOException;

  /** What came back: HTTP status, body, and how long the server wants to be left alone. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Answer(int status, byte[] body, Optional<Duration> retryAfter) {
    boolean busy() {
      return status == 429;
    }

    boolean failed() {
      return status >= 500;
    }
  }
}
