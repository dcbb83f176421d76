package gavel.auction.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Whole small files, checked to be UTF-8. */
final class TextFile {
  private TextFile() {}

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new BadInput(file.toString(), "there is no such file; check the path.", e);
    } catch (IOException e) {
      throw new BadInput(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  static String decode(byte[] bytes, String name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadInput(name, "is not UTF-8 text; save it as UTF-8.", e);
    }
  }
}
