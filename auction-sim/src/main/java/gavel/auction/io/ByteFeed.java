package gavel.auction.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream of bytes seen through a window that holds whole records: what is not yet consumed moves
 * to the front, and zeros follow the end, so that a scanner may look a few bytes ahead, or back.
 */
final class ByteFeed {
  /**
   * Bytes beyond the end that may be read; they are zero. An id, a wallet, a token, a commitment's
   * id and a time may be jumped over there, and a look at what follows taken.
   */
  static final int SLACK = 512;

  /** Bytes before the first one that may be read. */
  private static final int FRONT = 16;

  /** Small enough for a processor's second cache, where it stays between copying and reading. */
  private static final int WINDOW = 1 << 18;

  private static final int LONGEST_RECORD = 1 << 24;

  private final InputStream in;
  private byte[] bytes = new byte[FRONT + WINDOW + SLACK];
  private int position = FRONT;
  private int limit = FRONT;
  private boolean ended;

  ByteFeed(InputStream in) {
    this.in = in;
  }

  byte[] bytes() {
    return bytes;
  }

  int position() {
    return position;
  }

  void position(int to) {
    position = to;
  }

  int limit() {
    return limit;
  }

  /** Whether nothing comes after {@link #limit}. */
  boolean isEnded() {
    return ended;
  }

  /** Reads on until {@code wanted} bytes lie before the limit, or the stream ends. */
  void ensure(int wanted) throws IOException {
    if (limit - position >= wanted || ended) {
      return;
    }
    System.arraycopy(bytes, position, bytes, FRONT, limit - position);
    limit -= position - FRONT;
    position = FRONT;
    if (FRONT + wanted + SLACK > bytes.length) {
      grow(wanted);
    }
    while (!ended && limit < bytes.length - SLACK) {
      int count = in.read(bytes, limit, bytes.length - SLACK - limit);
      ended = count < 0;
      limit += Math.max(0, count);
    }
    Arrays.fill(bytes, limit, Math.min(bytes.length, limit + SLACK), (byte) 0);
  }

  private void grow(int wanted) throws IOException {
    if (wanted > LONGEST_RECORD) {
      throw new IOException("a record is longer than 16 MB; is a closing quote missing?");
    }
    bytes = Arrays.copyOf(bytes, FRONT + Math.max(wanted, 2 * bytes.length) + SLACK);
  }
}
