package gavel.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Text that somebody published: a file, or a page on the web. */
public final class Source {
  private static final int TIMEOUT_MILLIS = 30_000;

  /** A tree of a million wallets is about half of it. */
  private static final int MOST_BYTES = 1 << 30;

  private Source() {}

  /**
   * Reads it.
   *
   * @param address a {@code file:} or {@code https:} address; {@code http:} on this machine only
   * @param what it is, for messages, such as {@code "distribution tree"}
   * @return empty where there is nothing at the address
   * @throws ProtocolException where it cannot be read
   */
  public static Optional<String> read(URI address, String what) {
    return "file".equals(address.getScheme()) ? file(Path.of(address), what) : web(address, what);
  }

  private static Optional<String> file(Path file, String what) {
    try {
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new ProtocolException("The %s %s cannot be read (%s).".formatted(what, file, e), e);
    }
  }

  private static Optional<String> web(URI address, String what) {
    boolean here = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
    if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && here)) {
      throw new ProtocolException(
          "The %s is said to be at %s; wanted a file: or https: address.".formatted(what, address));
    }
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      int status = connection.getResponseCode();
      if (status == HttpURLConnection.HTTP_NOT_FOUND) {
        return Optional.empty();
      }
      if (status != HttpURLConnection.HTTP_OK) {
        throw new ProtocolException(
            "The %s at %s was answered with HTTP status %d.".formatted(what, address, status));
      }
      try (InputStream body = connection.getInputStream()) {
        return Optional.of(new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new ProtocolException(
          "The %s at %s cannot be fetched (%s).".formatted(what, address, e.getMessage()), e);
    }
  }
}
