package gavel.protocol.external;

import gavel.wallet.external.Messages;
import gavel.wallet.external.SignerUnreachableException;
import gavel.wallet.external.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** A signer that is asked over http or https. */
final class HttpTransport implements Transport {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int MOST_BYTES = 1 << 20;

  private final URI uri;
  private final Duration patience;

  HttpTransport(URI uri, Duration patience) {
    this.uri = uri;
    this.patience = patience;
  }

  /** Host and port only: the path may be a key. */
  @Override
  public String label() {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  @Override
  public JsonNode call(String method, Object... params) {
    try {
      return Messages.result(
          label(), Messages.read(label(), post(Messages.request(method, params))));
    } catch (IOException e) {
      throw new SignerUnreachableException(
          "The signer "
              + label()
              + " did not answer: "
              + e.getClass().getSimpleName()
              + ". Is it running? Nothing was signed.",
          e);
    }
  }

  private byte[] post(byte[] body) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(Math.toIntExact(patience.toMillis()));
    connection.setRequestMethod("POST");
    connection.setInstanceFollowRedirects(false);
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    // A fixed length also keeps the JDK from posting a second time by itself on a broken line.
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    int status = connection.getResponseCode();
    InputStream raw = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    if (raw == null) {
      throw new IOException("status " + status + " without a body");
    }
    try (InputStream in = raw) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  @Override
  public void close() {
    // Each request has a connection of its own.
  }
}
