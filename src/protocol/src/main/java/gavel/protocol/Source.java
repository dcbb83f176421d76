package gavel.protocol;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Text that somebody published: a file, or a page on the web. */
public final class Source {
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
    if (!WebText.isAllowed(address)) {
      throw new ProtocolException(
          "The %s is said to be at %s; wanted a file: or https: address.".formatted(what, address));
    }
    try {
      return switch (WebText.at(address, MOST_BYTES)) {
        case WebText.Found(String text) -> Optional.of(text);
        case WebText.Refused(int status) when status == HttpURLConnection.HTTP_NOT_FOUND ->
            Optional.empty();
        case WebText.Refused(int status) ->
            throw new ProtocolException(
                "The %s at %s was answered with HTTP status %d.".formatted(what, address, status));
        case WebText.Moved(String place) ->
            throw new ProtocolException(
                "The %s at %s is said to be at %s, which nobody here named."
                    .formatted(what, address, place));
        case WebText.TooLarge(int most) ->
            throw new ProtocolException(
                "The %s at %s has more than %,d bytes.".formatted(what, address, most));
      };
    } catch (IOException e) {
      throw new ProtocolException(
          "The %s at %s cannot be fetched (%s).".formatted(what, address, e.getMessage()), e);
    }
  }
}
