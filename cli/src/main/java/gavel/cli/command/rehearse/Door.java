package gavel.cli.command.rehearse;

import gavel.cli.exit.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a node, and goes down with everything in it when one transaction too many is sent,
 * which does not reach the node: a node that dies in the midst of work. It counts transactions and
 * not requests, of which a fast machine needs fewer.
 */
final class Door implements AutoCloseable {

  private static final int PIECE = 1 << 20;

  /** What names a request that sends; its first byte is within it only at its end. */
  private static final byte[] SENDS =
      "\"eth_sendRawTransaction\"".getBytes(StandardCharsets.US_ASCII);

  private final URI node;
  private final ServerSocket server;
  private final AtomicInteger left;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** A door to a node that lets so many transactions through, 0 or more. */
  Door(URI node, int transactions) {
    this.node = node;
    this.left = new AtomicInteger(transactions);
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
        if (server.isClosed()) { // it fell while these came in
          close();
        }
        pump(client, behind, counting());
        pump(behind, client, (piece, length) -> {});
      }
    } catch (IOException gone) {
      close();
    }
  }

  /** Goes down at one too many. A request comes in pieces, cut anywhere. */
  private Watch counting() {
    int[] matched = {0};
    return (piece, length) -> {
      for (int i = 0; i < length; i++) {
        matched[0] = piece[i] == SENDS[matched[0]] ? matched[0] + 1 : piece[i] == SENDS[0] ? 1 : 0;
        if (matched[0] == SENDS.length) {
          matched[0] = 0;
          if (left.getAndDecrement() == 0) {
            close();
          }
        }
      }
    };
  }

  private static void pump(Socket from, Socket to, Watch watch) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (from;
                  to) {
                byte[] piece = new byte[PIECE];
                for (int n = read(from, piece); n >= 0; n = read(from, piece)) {
                  watch.passes(piece, n);
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

  /** Sees each piece before it goes on. */
  @FunctionalInterface
  private interface Watch {
    void passes(byte[] piece, int length);
  }
}
