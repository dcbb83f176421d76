package gavel.cli.command.rehearse;

import gavel.cli.exit.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a node, and goes down with everything in it after so many requests: a node that
 * dies in the midst of work.
 */
final class Door implements AutoCloseable {

  private static final int PIECE = 1 << 20;

  private final URI node;
  private final ServerSocket server;
  private final AtomicInteger left;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** A door to a node that lets about so many requests through. */
  Door(URI node, int requests) {
    this.node = node;
    this.left = new AtomicInteger(requests);
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw Failure.network("no local port can be had: " + failed.getMessage() + ".")
          .because(failed);
    }
    Thread.ofVirtual().start(this::serve);
  }

  /** Where it is. */
  URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** Whether it went down. */
  boolean fell() {
    return server.isClosed();
  }

  private void serve() {
    try {
      while (!server.isClosed()) {
        Socket client = server.accept();
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), node.getPort());
        open.add(client);
        open.add(behind);
        pump(client, behind, this::count);
        pump(behind, client, () -> {});
      }
    } catch (IOException gone) {
      close();
    }
  }

  /** A request comes in one piece or two; which, does not matter. */
  private void count() {
    if (left.decrementAndGet() <= 0) {
      close();
    }
  }

  private static void pump(Socket from, Socket to, Runnable each) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (from;
                  to) {
                byte[] piece = new byte[PIECE];
                for (int n = read(from, piece); n >= 0; n = read(from, piece)) {
                  each.run();
                  to.getOutputStream().write(piece, 0, n);
                }
              } catch (IOException cut) {
                return; // either side has gone, and takes the other along
              }
            });
  }

  private static int read(Socket from, byte[] piece) throws IOException {
    return from.getInputStream().read(piece);
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket each : open) {
        each.close();
      }
    } catch (IOException gone) {
      return; // what does not close is closed already
    }
  }
}
