package gavel.protocol.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * One node's HTTP address. The JDK's HttpURLConnection serves because it starts in a fraction of
 * the time of the newer clients, which a command that makes one call would notice.
 */
final class HttpEndpoint implements Endpoint {
  private final URI uri;
  private final Duration connectTimeout;
  private final Duration readTimeout;

  HttpEndpoint(URI uri, Duration connectTimeout, Duration readTimeout) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if ((!scheme.equals("http") && !scheme.equals("https")) || uri.getHost() == null) {
      throw new RpcException(
          "An endpoint wants an http:// or https:// address, got one that starts with \"%s\". Check --rpc-url."
              .formatted(scheme));
    }
    this.uri = uri;
    this.connectTimeout = connectTimeout;
    this.readTimeout = readTimeout;
  }

  /** Host and port only: the path of a hosted node is often a key. */
  @Override
  public String label() {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  @Override
  public Answer post(byte[] body) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()));
    connection.setReadTimeout(Math.toIntExact(readTimeout.toMillis()));
    connection.setRequestMethod("POST");
    connection.setInstanceFollowRedirects(false);
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Accept-Encoding", "gzip");
    // A fixed length also keeps the JDK from posting a second time by itself on a broken line.
    connection.setFixedLengthStreamingMode(body.length);
    write(connection, body);
    int status = connection.getResponseCode();
    return new Answer(status, read(connection, status), retryAfter(connection));
  }

  private static void write(HttpURLConnection connection, byte[] body) throws IOException {
    try {
      connection.connect();
    } catch (ConnectException | UnknownHostException | NoRouteToHostException e) {
      throw new NotReached(e);
    } catch (java.net.SocketTimeoutException e) {
      throw new NotReached(e);
    }
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
  }

  private static byte[] read(HttpURLConnection connection, int status) throws IOException {
    InputStream raw = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    if (raw == null) {
      return new byte[0];
    }
    boolean zipped = "gzip".equalsIgnoreCase(connection.getContentEncoding());
    try (InputStream in = zipped ? new GZIPInputStream(raw) : raw) {
      return in.readAllBytes();
    }
  }

  /** The header in seconds or as a date (RFC 9110); a date that is past counts as now. */
  private static Optional<Duration> retryAfter(HttpURLConnection connection) {
    String header = connection.getHeaderField("Retry-After");
    if (header != null && header.strip().matches("\\d{1,6}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())));
    }
    long date = connection.getHeaderFieldDate("Retry-After", -1);
    return date < 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.max(0, date - System.currentTimeMillis())));
  }
}
