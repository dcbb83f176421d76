package gavel.cli.command.simulate;

import gavel.auction.io.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are handed on as they are. */
final class InputFile {
  private InputFile() {}

  /** All bytes of a file. */
  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BadInput(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  /** A file's text. */
  static String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }
}
