package gavel.protocol.external;

import gavel.wallet.external.Messages;
import gavel.wallet.external.SignerUnreachableException;
import gavel.wallet.external.Transport;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A signer that is asked over a Unix socket, one connection a request. */
public final class UnixTransport implements Transport {
  private final Path socket;
  private final Duration patience;

  /** The signer at a socket; nothing is asked yet. */
  public UnixTransport(Path socket, Duration patience) {
    this.socket = socket;
    this.patience = patience;
  }

  @Override
  public String label() {
    return socket.toString();
  }

  @Override
  public JsonNode call(String method, Object... params) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        Deadline deadline = Deadline.of(channel, patience)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      MessageStream messages = new MessageStream(channel);
      messages.write(Messages.request(method, params));
      JsonNode answer = messages.read();
      deadline.met();
      return Messages.result(label(), answer);
    } catch (IOException | JacksonException e) {
      throw new SignerUnreachableException(
          "The signer at "
              + socket
              + " did not answer: "
              + (e.getMessage() == null ? "it took too long" : e.getMessage())
              + ". Is it running? Nothing was signed.",
          e);
    }
  }

  @Override
  public void close() {
    // Each request has a connection of its own.
  }
}
