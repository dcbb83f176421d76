package gavel.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What a web address answers to one question for a text. Redirects are not followed: only hosts
 * that somebody named are asked.
 */
public sealed interface WebText {
  /** The text itself. */
  record Found(String text) implements WebText {}

  /**
   * It is said to be elsewhere; {@code place} is as the server wrote it, empty where it did not.
   */
  record Moved(String place) implements WebText {}

  /** It has more bytes than were allowed. */
  record TooLarge(int most) implements WebText {}

  /** Another HTTP status than 200. */
  record Refused(int status) implements WebText {}

  /**
   * Asks.
   *
   * @param most bytes that it may have
   * @throws IOException saying why where nobody answers, or it is no UTF-8
   */
  static WebText at(URI address, int most) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(Asked.TIMEOUT_MILLIS);
    connection.setReadTimeout(Asked.TIMEOUT_MILLIS);
    connection.setInstanceFollowRedirects(false);
    // A service may have a page for people, too; Merkl's is asked for JSON.
    connection.setRequestProperty("Accept", "application/json, text/plain, */*");
    try {
      int status = connection.getResponseCode();
      if (Asked.MOVED.contains(status)) {
        String place = connection.getHeaderField("Location");
        return new Moved(place == null ? "" : place);
      }
      return status == HttpURLConnection.HTTP_OK ? text(connection, most) : new Refused(status);
    } catch (UnknownHostException e) {
      throw new IOException("there is no host " + address.getHost(), e);
    } catch (CharacterCodingException e) {
      throw new IOException("it is no UTF-8 text", e);
    }
  }

  /** Whether an address may be asked: over https, on this machine over http, too. */
  static boolean isAllowed(URI address) {
    boolean here = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
    return address.getHost() != null
        && ("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && here));
  }

  private static WebText text(HttpURLConnection connection, int most) throws IOException {
    try (InputStream body = connection.getInputStream()) {
      byte[] bytes = body.readNBytes(most);
      return body.read() >= 0
          ? new TooLarge(most)
          : new Found(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }
  }

  /** How it is asked. */
  final class Asked {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    private Asked() {}
  }
}
