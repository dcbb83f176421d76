package gavel.cli.wiring;

import gavel.cli.exit.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A text file of this machine, or one that somebody publishes over https. */
public final class TextFrom {

  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int MOST_BYTES = 64 << 20;

  private TextFrom() {}

  /**
   * Reads it.
   *
   * @param source a path, or an https address; http on this machine only
   * @param what errors call it, such as {@code the descriptor}
   */
  public static String read(String source, String what) {
    return source.matches("https?://.*") ? web(URI.create(source), what) : file(source, what);
  }

  private static String file(String path, String what) {
    try {
      return Files.readString(Path.of(path));
    } catch (NoSuchFileException none) {
      throw Failure.file(what + " " + path + " is not there.", "Check the path.").because(none);
    } catch (IOException unreadable) {
      throw Failure.file(what + " " + path + " cannot be read: " + unreadable.getMessage() + ".")
          .because(unreadable);
    }
  }

  private static String web(URI source, String what) {
    boolean here = "127.0.0.1".equals(source.getHost()) || "localhost".equals(source.getHost());
    if (!"https".equals(source.getScheme()) && !here) {
      throw Failure.usage(
          what + " is to be fetched over https, got " + source + ".",
          "Fetch it by a way that you trust, and name the file.");
    }
    try {
      HttpURLConnection connection = (HttpURLConnection) source.toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      int status = connection.getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        throw Failure.network(what + " at " + source + " was answered with status " + status + ".");
      }
      try (InputStream body = connection.getInputStream()) {
        return new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      }
    } catch (IOException down) {
      throw Failure.network(what + " at " + source + " cannot be fetched: " + down.getMessage())
          .because(down);
    }
  }
}
