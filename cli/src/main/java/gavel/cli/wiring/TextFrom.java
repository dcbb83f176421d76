package gavel.cli.wiring;

import gavel.cli.exit.Failure;
import gavel.protocol.WebText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A text file of this machine, or one that somebody publishes over https. */
public final class TextFrom {

  private static final int MOST_BYTES = 64 << 20;
  private static final String OTHERWISE =
      "Or get the file by a way that you trust, and name the file.";

  private TextFrom() {}

  /**
   * Reads it.
   *
   * @param source a path, or an https address; http on this machine only
   * @param what errors call it, such as {@code the descriptor}
   */
  public static String read(String source, String what) {
    return source.matches("https?://.*") ? web(address(source, what), what) : file(source, what);
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
    if (!WebText.isAllowed(source)) {
      throw Failure.usage(what + " is to be fetched over https, got " + source + ".", OTHERWISE);
    }
    try {
      return switch (WebText.at(source, MOST_BYTES)) {
        case WebText.Found(String text) -> text;
        case WebText.Refused(int status) ->
            throw Failure.network(
                what + " at " + source + " was answered with status " + status + ".",
                "Check the address. " + OTHERWISE);
        case WebText.Moved(String place) ->
            throw Failure.network(
                what + " at " + source + " is said to be at " + place + " now.",
                "No other address than the one that was typed is asked: type that one, if you trust"
                    + " it.");
        case WebText.TooLarge(int most) ->
            throw Failure.file(
                what + " at " + source + " has more than " + (most >> 20) + " MB.",
                "Check the address. " + OTHERWISE);
      };
    } catch (IOException down) {
      throw Failure.network(
              what + " at " + source + " cannot be fetched: " + down.getMessage() + ".",
              "Check the address and the network. " + OTHERWISE)
          .because(down);
    }
  }

  private static URI address(String typed, String what) {
    try {
      return new URI(typed);
    } catch (URISyntaxException wrong) {
      throw Failure.usage(
              what + " is to be fetched from a web address, got '" + typed + "'.", OTHERWISE)
          .because(wrong);
    }
  }
}
