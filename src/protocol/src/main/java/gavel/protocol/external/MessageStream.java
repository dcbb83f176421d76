package gavel.protocol.external;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON values, one after the other, over a socket. */
public final class MessageStream {
  private static final long MOST_BYTES = 1 << 20;

  /** Looking for more after a value would wait for what the other side never sends. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final SocketChannel channel;
  private JsonParser parser;

  /** The values that come over a connected channel, a megabyte in all at most. */
  public MessageStream(SocketChannel channel) {
    this.channel = channel;
  }

  /** The next value, as soon as it is whole. */
  public JsonNode read() throws IOException {
    if (parser == null) {
      // Only now: a new parser reads at once, to find out the encoding.
      parser = JSON.createParser(new Limited(Channels.newInputStream(channel)));
    }
    if (parser.nextToken() == null) {
      throw new EOFException("the connection ended before an answer");
    }
    return parser.readValueAsTree();
  }

  /** Sends a message whole. */
  public void write(byte[] message) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(message);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Whoever sends without end is cut off. */
  private static final class Limited extends InputStream {
    private final InputStream in;
    private long left = MOST_BYTES;

    Limited(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (left <= 0) {
        throw new IOException("the message is longer than " + MOST_BYTES + " bytes");
      }
      int count = in.read(into, from, (int) Math.min(length, left));
      left -= Math.max(count, 0);
      return count;
    }
  }
}
