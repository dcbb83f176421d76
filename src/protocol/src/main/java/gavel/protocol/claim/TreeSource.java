package gavel.protocol.claim;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where a published distribution tree is: a file, or an address on the web. */
public final class TreeSource {
  private static final int TIMEOUT_MILLIS = 30_000;

  /** A tree of a million wallets is about half of it. */
  private static final int MOST_BYTES = 1 << 30;

  private TreeSource() {}

  /**
   * Reads a tree, and checks that it is the tree of its own leaves.
   *
   * @param source a {@code file:} or {@code https:} address; {@code http:} on this machine only
   * @throws ClaimException where it cannot be read, or is no such tree
   */
  public static DistributionTree read(URI source) {
    return DistributionTree.fromJson(text(source));
  }

  /** The text at an address, unread. */
  public static String text(URI source) {
    return "file".equals(source.getScheme()) ? file(Path.of(source)) : web(source);
  }

  private static String file(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new ClaimException("There is no tree file %s. Check the path.".formatted(file), e);
    } catch (IOException e) {
      throw new ClaimException("The tree file %s cannot be read (%s).".formatted(file, e), e);
    }
  }

  private static String web(URI source) {
    boolean here = "127.0.0.1".equals(source.getHost()) || "localhost".equals(source.getHost());
    if (!"https".equals(source.getScheme()) && !("http".equals(source.getScheme()) && here)) {
      throw new ClaimException(
          "The distribution tree is said to be at %s; wanted a file: or https: address."
              .formatted(source));
    }
    try {
      HttpURLConnection connection = (HttpURLConnection) source.toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new ClaimException(
            "The distribution tree at %s was answered with HTTP status %d. Name a copy: --tree FILE"
                .formatted(source, connection.getResponseCode()));
      }
      try (InputStream body = connection.getInputStream()) {
        return new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new ClaimException(
          "The distribution tree at %s cannot be fetched (%s). Name a copy: --tree FILE"
              .formatted(source, e.getMessage()),
          e);
    }
  }
}
