package gavel.cli.command.simulate;

import gavel.cli.exit.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Result files: complete under their name, or not there at all. */
final class OutputFile {

  private OutputFile() {}

  /** Writes the content. */
  interface Content {
    /** Writes everything to {@code out}. */
    void write(Appendable out) throws IOException;
  }

  /** Writes to a file beside it, then puts it in its place. */
  static void write(Path file, Content content) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (Writer out = Files.newBufferedWriter(part)) {
        content.write(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Failure.file("cannot write " + file + ": " + e.getMessage()).because(e);
    }
  }

  /** Writes the content in bytes. */
  interface Binary {
    /** Writes everything to {@code out}. */
    void write(OutputStream out) throws IOException;
  }

  /** Writes bytes to a file beside it, then puts it in its place. */
  static void bytes(Path file, Binary content) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        content.write(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Failure.file("cannot write " + file + ": " + e.getMessage()).because(e);
    }
  }
}
