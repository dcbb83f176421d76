package gavel.protocol.external;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Closes a channel that is not done in time: Unix sockets have no timeouts of their own. */
public final class Deadline implements AutoCloseable {
  private final Thread watch;

  private Deadline(Thread watch) {
    this.watch = watch;
  }

  /** Starts the time. */
  public static Deadline of(SocketChannel channel, Duration patience) {
    return new Deadline(Thread.ofVirtual().start(() -> end(channel, patience)));
  }

  private static void end(SocketChannel channel, Duration patience) {
    try {
      Thread.sleep(patience);
      channel.close();
    } catch (InterruptedException met) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** It was done in time. */
  public void met() {
    watch.interrupt();
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
