package gavel.protocol.agent;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;

/** Who is at the other end of a Unix socket, by what the kernel says. */
final class Peer {
  private Peer() {}

  /** Whether it is a process of this user. */
  static boolean isUser(SocketChannel client, String user) throws IOException {
    return client.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName().equals(user);
  }
}
